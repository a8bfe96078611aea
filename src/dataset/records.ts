import { year } from './dates-and-sizes.ts'
import { address, attribute, line, spdxId } from './texts.ts'
import { record, text, word } from './types.ts'
import { accessLabels } from './words.ts'

/** The values of keys that have keys of their own. */

/** An address, and what the page shows in its place. */
export const namedAddress = record({
  name: { type: text(line), label: '显示的文字', example: 'Zenodo', required: true },
  url: { type: text(address), label: '地址', example: 'https://zenodo.org/records/3431873', required: true },
})

export const titledAddress = record({
  title: { type: text(line), label: '显示的文字', example: '官方评测代码', required: true },
  url: { type: text(address), label: '地址', example: 'https://github.com/example/evaluation', required: true },
})

/** One of several parts of a dataset with a page of its own. */
export const part = record({
  label: { type: text(line), label: '这一部分的名字', example: '01', required: true },
  url: { type: text(address), label: '这一部分的主页', example: 'https://example.org/01', required: true },
})

export const licenseWithUrl = record({
  id: { type: text(spdxId), label: 'SPDX 许可代码', example: 'CC-BY-NC-ND-4.0', required: true },
  url: { type: text(address), label: '条款所在的页面', example: 'https://example.org/terms', required: true },
})

export const customLicense = record({
  name: { type: text(line), label: '许可的名字', example: '自定条款', required: true },
  url: { type: text(address), label: '条款所在的页面', example: 'https://example.org/terms', required: true },
})

export const accessWithUrl = record({
  how: { type: word(accessLabels), label: '怎样取得', example: 'application', required: true },
  url: { type: text(address), label: '注册或申请的页面', example: 'https://example.org/apply', required: true },
})

export const paper = record({
  title: {
    type: text(line),
    label: '论文题目',
    example: 'The Liver Tumor Segmentation Benchmark (LiTS)',
    required: true,
  },
  url: { type: text(address), label: '论文地址', example: 'https://arxiv.org/abs/1901.04056', required: true },
  year: { type: text(year), label: '年份，四位数字', example: '2023' },
})

export const image = record({
  url: { type: text(address), label: '图片地址', example: 'https://example.org/preview.png', required: true },
  alt: { type: text(attribute), label: '图片里是什么，一句话', example: 'LiTS 示例图', required: true },
})
