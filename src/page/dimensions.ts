import type { Dataset } from '../dataset/keys.ts'
import { commercialOf } from '../dataset/license.ts'
import { accessOf } from '../dataset/parts.ts'
import { accessLabels, modalities, tasks } from '../dataset/words.ts'

/** One way to look a dataset up: the words in the order shown, and which of them fit a dataset. */
export interface Dimension {
  readonly title: string
  readonly words: readonly string[]
  readonly wordsOf: (dataset: Dataset) => readonly string[]
  /** Below each word the datasets are grouped once more by these. */
  readonly within?: Omit<Dimension, 'title' | 'within' | 'folded'>
  /** The links are folded away: few words with many datasets each, and the index has to stay short. */
  readonly folded?: true
}

const byTask = { words: tasks, wordsOf: (dataset: Dataset) => dataset.tasks ?? [] }

const uses = { allowed: '商用允许', forbidden: '非商用', custom: '自定条款', unknown: '未知' } as const

/** What a reader may do with a dataset, in one word. */
export function useOf(dataset: Dataset): string {
  const commercial = commercialOf(dataset)
  if (commercial) return uses[commercial]
  return typeof dataset.license === 'object' && 'name' in dataset.license ? uses.custom : uses.unknown
}

function wordOf(how: keyof typeof accessLabels | undefined): string[] {
  return how ? [accessLabels[how]] : []
}

/** The index, in order. A new way to look up is one entry here. */
export const dimensions: readonly Dimension[] = [
  { title: '按模态', words: modalities, wordsOf: (dataset) => dataset.modalities ?? [], within: byTask },
  { title: '按任务', ...byTask },
  { title: '按许可', words: Object.values(uses), wordsOf: (dataset) => [useOf(dataset)], folded: true },
  {
    title: '按获取',
    words: Object.values(accessLabels),
    wordsOf: (dataset) => wordOf(accessOf(dataset).how),
    folded: true,
  },
]
