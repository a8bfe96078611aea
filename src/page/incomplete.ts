import type { RootContent } from 'mdast'
import { titleOf } from '../list/catalog.ts'
import { blankColumns } from './columns.ts'
import type { PageContext } from './context.ts'
import { bullets, link, paragraph, text } from './nodes.ts'

/** So many are named: an invitation, not a reproach. */
const SHOWN = 10

/** The datasets with the most blank cells, each linked to its file; in page order where as many are blank. */
export function incompleteNodes({ catalog }: PageContext): RootContent[] {
  const blank = catalog.entries
    .map((entry) => ({ entry, missing: blankColumns(entry.dataset) }))
    .filter(({ missing }) => missing.length > 0)
    .toSorted((a, b) => b.missing.length - a.missing.length)
  if (blank.length === 0) return [paragraph([text('现在没有空着的格子。')])]
  const lines = blank
    .slice(0, SHOWN)
    .map(({ entry, missing }) => [link(titleOf(entry), entry.file.path), text(`：${missing.join('、')}`)])
  const rest = blank.length - lines.length
  return [bullets(rest > 0 ? [...lines, [text(`另有 ${rest} 个数据集有空格`)]] : lines)]
}
