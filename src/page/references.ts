import type { List, PhrasingContent } from 'mdast'
import type { Entry } from '../catalog/catalog.ts'
import type { Dataset } from '../catalog/schema.ts'
import { bullets, joined, link, text } from './nodes.ts'

/** The lists of addresses behind the description: a label, and the items as they are shown. */
const references: readonly { label: string; items: (dataset: Dataset) => PhrasingContent[][] }[] = [
  {
    label: '论文',
    items: ({ papers = [] }) =>
      papers.map(({ title, url, year }) => (year ? [link(title, url), text(`（${year}）`)] : [link(title, url)])),
  },
  { label: '下载', items: ({ downloads = [] }) => downloads.map(({ name, url }) => [link(name, url)]) },
  { label: '相关', items: ({ links = [] }) => links.map(({ title, url }) => [link(title, url)]) },
]

/** Papers, downloads and related links, then the way to the dataset's own file. */
export function referenceList({ dataset, file }: Entry): List {
  const lines = references
    .map(({ label, items }) => ({ label, items: items(dataset) }))
    .filter(({ items }) => items.length > 0)
    .map(({ label, items }) => [text(`${label}：`), ...joined(items, '；')])
  return bullets([...lines, [link('修改这一条', file.path)]])
}
