import { datasetId, datasetReference, line } from './texts.ts'
import { type KeyTable, list, record, text, word } from './types.ts'

const section = {
  id: { type: text(datasetId), label: '文件夹', hint: 'datasets/ 下的文件夹名', example: 'lung', required: true },
  title: { type: text(line), label: '标题', hint: '页面上的标题', example: '肺', required: true },
  pinned: { type: list(text(datasetReference)), label: '置顶', hint: '排在最前的数据集的 id' },
} as const satisfies KeyTable

const topSection = {
  ...section,
  sections: { type: list(record(section)), label: '子分类', hint: '写法与分类相同，没有 own_page' },
  own_page: {
    type: word({ true: '是', false: '否' }),
    label: '单独成页',
    hint: '写 true：数据集的细节放到 pages/ 下自己的一页，README.md 上留一张一览表',
  },
} as const satisfies KeyTable

/** What `datasets/sections.yaml` holds. */
export const sectionsType = list(record(topSection), 1)
