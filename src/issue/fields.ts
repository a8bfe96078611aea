import type { Catalog } from '../catalog/catalog.ts'
import { datasetSchema } from '../catalog/schema.ts'
import { isOptional } from '../catalog/schema-view.ts'
import type { SectionOutline } from '../catalog/sections.ts'
import { accessLabels, commercialLabels, modalities, tasks } from '../catalog/vocabulary.ts'
import * as read from './lines.ts'

/** One field of the form for a new dataset. Its label is the heading under which GitHub puts the answer. */
export interface Field {
  /** A key of the dataset file; or the section and the id, which make up its path. */
  readonly key: keyof typeof datasetSchema.entries | 'section' | 'id'
  readonly label: string
  readonly hint: string
  readonly example?: string
  readonly type: 'input' | 'textarea' | 'dropdown'
  readonly multiple?: boolean
  readonly options?: (catalog: Catalog) => readonly string[]
  readonly read: read.Reading
}

/** All fields of the form, in its order. `name` and `homepage` are required, as in the file itself. */
export const fields: readonly Field[] = [
  {
    key: 'section',
    label: '分类',
    hint: '页面上的位置',
    type: 'dropdown',
    options: sectionOptions,
    read: read.asKeyword,
  },
  {
    key: 'id',
    label: '英文短名',
    hint: '文件的名字：小写字母、数字和连字符',
    example: 'lidc-idri',
    type: 'input',
    read: read.asText,
  },
  { key: 'name', label: '名称', hint: '数据集自己的名字', example: 'LIDC-IDRI', type: 'input', read: read.asText },
  {
    key: 'homepage',
    label: '主页',
    hint: '官方网址，不要用转载的',
    example: 'https://example.org/lidc-idri',
    type: 'input',
    read: read.asText,
  },
  {
    key: 'annotation',
    label: '标注内容',
    hint: '标了什么',
    example: '肝脏、肝脏肿瘤',
    type: 'input',
    read: read.asText,
  },
  {
    key: 'tasks',
    label: '类型',
    hint: '标注用来做什么，可以多选',
    type: 'dropdown',
    multiple: true,
    options: () => tasks,
    read: read.asWords,
  },
  {
    key: 'modalities',
    label: '模态',
    hint: '影像种类，可以多选',
    type: 'dropdown',
    multiple: true,
    options: () => modalities,
    read: read.asWords,
  },
  { key: 'size', label: '数量', hint: '带单位', example: '131 例训练 + 70 例测试', type: 'input', read: read.asText },
  {
    key: 'label_format',
    label: '标签格式',
    hint: '标签的形式',
    example: 'NIfTI 掩膜',
    type: 'input',
    read: read.asText,
  },
  { key: 'file_format', label: '文件格式', hint: '影像文件的格式', example: 'DICOM', type: 'input', read: read.asText },
  {
    key: 'license',
    label: 'License',
    hint: 'SPDX 代码；自定条款写“名字 网址”；不清楚就不填，不要猜',
    example: 'CC-BY-NC-4.0',
    type: 'input',
    read: read.asLicense,
  },
  {
    key: 'access',
    label: '获取',
    hint: '怎样拿到数据',
    type: 'dropdown',
    options: () => labelled(accessLabels),
    read: read.asKeyword,
  },
  {
    key: 'commercial',
    label: '商用',
    hint: '只在自定条款写明时选',
    type: 'dropdown',
    options: () => labelled(commercialLabels),
    read: read.asKeyword,
  },
  {
    key: 'description',
    label: '介绍',
    hint: '一两段话：来源、特点、要注意什么。可以用列表、链接、强调和代码，不要用标题和表格',
    type: 'textarea',
    read: read.asBlock,
  },
  {
    key: 'papers',
    label: '论文',
    hint: '一行一篇：题目 网址 年份（年份可以不写）',
    example: 'The Liver Tumor Segmentation Benchmark https://arxiv.org/abs/1901.04056 2023',
    type: 'textarea',
    read: read.asPapers,
  },
  {
    key: 'downloads',
    label: '下载',
    hint: '一行一个：名字 网址',
    example: 'Zenodo https://zenodo.org/records/3431873',
    type: 'textarea',
    read: read.asNamed,
  },
  {
    key: 'sources',
    label: '出处',
    hint: '以上内容是从哪里看来的，一行一个网址，方便核对',
    example: 'https://arxiv.org/abs/1901.04056',
    type: 'textarea',
    read: read.asAddresses,
  },
]

/** Whether a new dataset cannot do without it: its place, and what the schema requires. */
export function isRequired({ key }: Field): boolean {
  return key === 'section' || key === 'id' || !isOptional(datasetSchema.entries[key])
}

/** `lung/nodule 肺 › 肺结节`, in page order. */
function sectionOptions({ sections }: Catalog): string[] {
  const option = (section: SectionOutline, above: string): string[] => [
    `${section.path} ${above}${section.title}`,
    ...section.sections.flatMap((inner) => option(inner, `${section.title} › `)),
  ]
  return sections.flatMap((section) => option(section, ''))
}

function labelled(labels: Readonly<Record<string, string>>): string[] {
  return Object.entries(labels).map(([word, label]) => `${word} ${label}`)
}
