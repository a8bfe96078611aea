import { type DatasetKey, datasetKeyList } from '../dataset/keys.ts'
import type { Key, Type } from '../dataset/types.ts'
import type { Catalog } from '../list/catalog.ts'
import type { SectionOutline } from '../list/sections.ts'

/** One question of the form for a new dataset. Its label is the heading under which GitHub puts the answer. */
export interface Question {
  /** A key of the dataset file; or the section and the id, which make up its path. */
  readonly key: DatasetKey | 'section' | 'id'
  readonly label: string
  readonly hint: string
  readonly example?: string
  readonly required: boolean
  /** What the answer is; a text for the section and the id. */
  readonly type?: Type
  /** What there is to choose from. */
  readonly options?: (catalog: Catalog) => readonly string[]
}

/** All questions, in the form's order: where the dataset belongs, then the keys that ask for an answer. */
export const questions: readonly Question[] = [
  { key: 'section', label: '分类', hint: '页面上的位置', required: true, options: sectionOptions },
  {
    key: 'id',
    label: '英文短名',
    hint: '文件的名字：小写字母、数字和连字符；不填就按名称取，名称里有汉字的请填上',
    example: 'lidc-idri',
    required: false,
  },
  ...datasetKeyList.flatMap(([key, declared]) => questionOf(key, declared)),
]

function questionOf(key: DatasetKey, { type, label, question, required }: Key): Question[] {
  if (!question) return []
  const options = optionsOf(type)
  return [
    { key, label, ...question, required: required === true, type, ...(options ? { options: () => options } : {}) },
  ]
}

/** The words to choose from, each behind its own label where the two differ: `open 开放下载`. */
function optionsOf(type: Type): string[] | undefined {
  if (type.kind === 'list') return optionsOf(type.item)
  if (type.kind === 'either') return type.ways.map(optionsOf).find((options) => options !== undefined)
  if (type.kind !== 'word') return undefined
  return type.words.map((word) => [word, type.labels[word]].filter(Boolean).join(' '))
}

/** `lung/nodule 肺 › 肺结节`, in page order. */
function sectionOptions({ sections }: Catalog): string[] {
  const option = (section: SectionOutline, above: string): string[] => [
    `${section.path} ${above}${section.title}`,
    ...section.sections.flatMap((inner) => option(inner, `${section.title} › `)),
  ]
  return sections.flatMap((section) => option(section, ''))
}
