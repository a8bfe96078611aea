import type { List, PhrasingContent } from 'mdast'
import { type Dataset, type DatasetKey, datasetKeys } from '../dataset/keys.ts'
import type { Entry } from '../list/catalog.ts'
import type { PageContext } from './context.ts'
import { bullets, joined, link, text } from './nodes.ts'

/** The lists of addresses behind the description: a line for each key, with its items as they are shown. */
const references: readonly { key: DatasetKey; items: (dataset: Dataset) => PhrasingContent[][] }[] = [
  {
    key: 'papers',
    items: ({ papers = [] }) =>
      papers.map(({ title, url, year }) => (year ? [link(title, url), text(`（${year}）`)] : [link(title, url)])),
  },
  { key: 'downloads', items: ({ downloads = [] }) => downloads.map(({ name, url }) => [link(name, url)]) },
  { key: 'links', items: ({ links = [] }) => links.map(({ title, url }) => [link(title, url)]) },
]

/** Papers, downloads and related links, then the way to the dataset's own file. */
export function referenceList({ dataset, file }: Entry, { hrefTo }: PageContext): List {
  const lines = references
    .map(({ key, items }) => ({ key, items: items(dataset) }))
    .filter(({ items }) => items.length > 0)
    .map(({ key, items }) => [text(`${datasetKeys[key].label}：`), ...joined(items, '；')])
  return bullets([...lines, [link('修改这一条', hrefTo(file.path))]])
}
