import { dataSize, month, year } from './dates-and-sizes.ts'
import {
  accessWithUrl,
  customLicense,
  image,
  licenseWithUrl,
  namedAddress,
  paper,
  part,
  titledAddress,
} from './records.ts'
import { address, datasetReference, formats, line, lines, markdown, sectionReference, spdxId } from './texts.ts'
import { either, type KeyTable, list, type RecordOf, record, text, vocabulary, word } from './types.ts'
import { accessLabels, commercialLabels, modalities, redistributionLabels, tasks } from './words.ts'

/**
 * The keys of a dataset file, in the order in which they are written. Each is declared here and nowhere
 * else: its type and validation, the JSON Schema, the skeleton, the form, the list of blanks and the
 * export follow. Where the page shows it is a line in `page/columns.ts`, `page/facts.ts` or
 * `page/references.ts`.
 */
export const datasetKeys = {
  name: {
    type: text(line),
    label: '名称',
    hint: '数据集自己的名字，一行',
    example: 'LUNA16',
    required: true,
    question: { hint: '数据集自己的名字', example: 'LIDC-IDRI' },
  },
  title: { type: text(line), label: '标题', hint: '页面上的标题，默认与 name 相同', example: 'LoLa11肺叶分割' },
  homepage: {
    type: either(text(address), list(part, 1)),
    label: '主页',
    hint: '一个网址；数据集分几部分时写成 {label, url} 的列表',
    example: 'https://luna16.grand-challenge.org/',
    required: true,
    question: { hint: '官方网址，不要用转载的', example: 'https://example.org/lidc-idri' },
  },
  collection: {
    type: text(line),
    label: '系列',
    hint: '所属的数据集家族',
    example: 'Medical Segmentation Decathlon',
  },
  annotation: {
    type: text(line),
    label: '标注内容',
    hint: '标了什么',
    example: '肝脏、肝脏肿瘤',
    question: { hint: '标了什么', example: '肝脏、肝脏肿瘤' },
    none: '无',
    wanted: true,
  },
  tasks: {
    type: list(vocabulary(tasks)),
    label: '类型',
    hint: '标注用来做什么，词表里的词',
    example: ['分割'],
    question: { hint: '标注用来做什么，可以多选' },
    wanted: true,
  },
  modalities: {
    type: list(vocabulary(modalities)),
    label: '模态',
    hint: '影像种类，词表里的词',
    example: ['CT', 'MRI'],
    question: { hint: '影像种类，可以多选' },
    wanted: true,
  },
  size: {
    type: text(line),
    label: '数量',
    hint: '带单位',
    example: '131 例训练 + 70 例测试',
    question: { hint: '带单位', example: '131 例训练 + 70 例测试' },
    wanted: true,
  },
  label_format: {
    type: text(line),
    label: '标签格式',
    hint: '标签的形式',
    example: 'NIfTI 掩膜',
    question: { hint: '标签的形式', example: 'NIfTI 掩膜' },
    none: '无',
    wanted: true,
  },
  file_format: {
    type: text(formats),
    label: '文件格式',
    hint: '影像文件的格式',
    example: 'NIfTI',
    question: { hint: '影像文件的格式', example: 'DICOM' },
    wanted: true,
  },
  license: {
    type: either(text(spdxId), licenseWithUrl, customLicense),
    label: 'License',
    hint: 'SPDX 代码；自定条款写 {name, url}；SPDX 许可而条款另有页面时写 {id, url}',
    example: 'CC-BY-NC-ND-4.0',
    question: { hint: 'SPDX 代码；自定条款写“名字 网址”；不清楚就不填，不要猜', example: 'CC-BY-NC-4.0' },
    wanted: true,
  },
  access: {
    type: either(word(accessLabels), accessWithUrl),
    label: '获取',
    hint: 'open 开放下载、registration 注册后下载、application 申请审批、closed 已停止提供；注册或申请另有页面时写 {how, url}',
    example: 'open',
    question: { hint: '怎样拿到数据' },
    wanted: true,
  },
  commercial: {
    type: word(commercialLabels),
    label: '商用',
    hint: 'allowed 允许、forbidden 禁止；只在自定条款写明时填',
    example: 'forbidden',
    question: { hint: '只在自定条款写明时选' },
  },
  redistribution: {
    type: word(redistributionLabels),
    label: '转存',
    hint: '条款禁止时填 forbidden',
    example: 'forbidden',
  },
  download_size: {
    type: text(dataSize),
    label: '下载量',
    hint: '全部下载下来有多大',
    example: '27 GB',
  },
  released: { type: text(year), label: '发布', hint: '首次发布的年份，四位数字', example: '2019' },
  checked: {
    type: text(month),
    label: '核实',
    hint: '最近一次对照 sources 核对各项的年月',
    example: '2026-11',
  },
  successor: {
    type: text(datasetReference),
    label: '后续',
    hint: '取代本条的数据集的 id；那一条的页面上会写本条是它的前身',
    example: 'kits23',
  },
  image: {
    type: image,
    label: '图片',
    hint: '示例图的地址，和图里是什么',
    example: { url: 'https://example.org/preview.png', alt: 'LiTS 示例图' },
  },
  description: {
    type: text(markdown),
    label: '介绍',
    hint: 'Markdown，可用段落、列表、链接、强调和代码',
    example: 'LIDC-IDRI 的子集，去掉了层厚大于 2.5 mm 的扫描。\n\n- 直径不小于 3 mm 的结节标为阳性\n',
    question: { hint: '一两段话：来源、特点、要注意什么。可以用列表、链接、强调和代码，不要用标题和表格' },
    wanted: true,
  },
  papers: {
    type: list(paper),
    label: '论文',
    hint: '题目、地址、年份',
    example: [
      {
        title: 'The Liver Tumor Segmentation Benchmark (LiTS)',
        url: 'https://arxiv.org/abs/1901.04056',
        year: '2019',
      },
    ],
    question: {
      hint: '一行一篇：题目 网址 年份（年份可以不写）',
      example: 'The Liver Tumor Segmentation Benchmark https://arxiv.org/abs/1901.04056 2023',
    },
    wanted: true,
  },
  downloads: {
    type: list(namedAddress),
    label: '下载',
    hint: '下载地址和它的名字',
    example: [{ name: 'Zenodo', url: 'https://zenodo.org/records/3431873' }],
    question: { hint: '一行一个：名字 网址', example: 'Zenodo https://zenodo.org/records/3431873' },
    wanted: true,
  },
  links: {
    type: list(titledAddress),
    label: '相关',
    hint: '代码、评测、相关工作',
    example: [{ title: '官方评测代码', url: 'https://github.com/example/evaluation' }],
  },
  overlaps: {
    type: list(text(datasetReference)),
    label: '重叠',
    hint: '与本条有相同影像的数据集的 id',
    example: ['lidc-idri'],
  },
  also_in: {
    type: list(text(sectionReference)),
    label: '另见',
    hint: '还属于哪些分类，写分类的路径',
    example: ['kidney', 'lung/nodule'],
  },
  sources: {
    type: list(text(address)),
    label: '出处',
    hint: '各项信息来自哪里；页面上不显示',
    example: ['https://arxiv.org/abs/1901.04056'],
    question: {
      hint: '以上内容是从哪里看来的，一行一个网址，方便核对',
      example: 'https://arxiv.org/abs/1901.04056',
    },
  },
  notes: {
    type: text(lines),
    label: '备注',
    hint: '给维护者看的，待核实的问题；页面上不显示',
    example: '测试集的例数待核实。',
  },
} as const satisfies KeyTable

export const datasetType = record(datasetKeys)

/** What a dataset file says. */
export type Dataset = RecordOf<typeof datasetKeys>
export type DatasetKey = keyof typeof datasetKeys
export type License = NonNullable<Dataset['license']>

/** All keys with what is declared of them, in order. */
export const datasetKeyList = Object.entries(datasetKeys) as readonly [DatasetKey, KeyTable[string]][]
