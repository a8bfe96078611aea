import type { Dataset } from '../dataset/keys.ts'
import { commercialOf } from '../dataset/license.ts'
import { accessOf } from '../dataset/parts.ts'
import { accessLabels, modalityKinds, tasks } from '../dataset/words.ts'

/** One way to look a dataset up: the words in the order shown, and which of them fit a dataset. */
export interface Dimension {
  readonly title: string
  readonly wordsOf: (dataset: Dataset) => readonly string[]
  /** The words, in groups that are folded away together; a group of several has a name of its own. */
  readonly groups: readonly { readonly name?: string; readonly words: readonly string[] }[]
  /** Below each word the datasets are grouped once more by these. */
  readonly within?: Omit<Dimension, 'title' | 'within'>
}

const byTask = { groups: [{ words: tasks }], wordsOf: (dataset: Dataset) => dataset.tasks ?? [] }

/** 商用: what a reader may do, as far as it is known. */
export const uses = { allowed: '允许', forbidden: '禁止', custom: '自定条款', unknown: '未知' } as const

/** What a reader may do with a dataset, in one word. */
export function useOf(dataset: Dataset): (typeof uses)[keyof typeof uses] {
  const commercial = commercialOf(dataset)
  if (commercial) return uses[commercial]
  return typeof dataset.license === 'object' && 'name' in dataset.license ? uses.custom : uses.unknown
}

/** The index, in order. A new way to look up is one entry here. */
export const dimensions: readonly Dimension[] = [
  {
    title: '按模态',
    groups: Object.entries(modalityKinds).map(([name, words]) => ({ name, words })),
    wordsOf: ({ modalities = [] }) => modalities,
    within: byTask,
  },
  { title: '按任务', ...byTask },
  { title: '按商用', groups: [{ words: Object.values(uses) }], wordsOf: (dataset) => [useOf(dataset)] },
  {
    title: '按获取',
    groups: [{ words: Object.values(accessLabels) }],
    wordsOf(dataset) {
      const { how } = accessOf(dataset)
      return how ? [accessLabels[how]] : []
    },
  },
]
