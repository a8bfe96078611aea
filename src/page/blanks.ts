import type { Entry } from '../catalog/catalog.ts'
import type { Dataset } from '../catalog/schema.ts'
import { blankColumns } from './incomplete.ts'

/** What the page could tell of a dataset below its table, by the key that is asked for. */
const below: readonly { key: keyof Dataset; label: string }[] = [
  { key: 'access', label: '获取' },
  { key: 'description', label: '介绍' },
  { key: 'papers', label: '论文' },
  { key: 'downloads', label: '下载' },
]

/** What is still unknown of a dataset: the cells that stay blank, then what is missing below the table. */
export function blanksOf(entry: Entry): string[] {
  return [
    ...blankColumns(entry),
    ...below.filter(({ key }) => entry.dataset[key] === undefined).map(({ label }) => label),
  ]
}
