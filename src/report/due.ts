import type { PhrasingContent } from 'mdast'
import { type Entry, titleOf } from '../list/catalog.ts'
import { fileAddress } from '../list/repository.ts'
import type { PageContext } from '../page/context.ts'
import { bullets, link, paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { compare } from '../problem/finding.ts'
import { inertText } from './inert.ts'

/** So many are named at a time: a list of a few hundred is gone through in less than a year of weeks. */
const SHOWN = 10

/**
 * The datasets whose values were not held against their sources for longest, first those that never were, as Markdown
 * for an issue.
 *
 * @param before a month, as in `2025-11`: what was checked since then is not due. Left out, all are.
 * @returns an empty text if none is due.
 */
export function dueDatasets({ catalog, repository }: PageContext, before: string | undefined): string {
  const monthOf = ({ dataset }: Entry) => dataset.checked ?? ''
  const due = catalog.entries
    .filter((entry) => before === undefined || monthOf(entry) < before)
    .toSorted((a, b) => compare(monthOf(a), monthOf(b)))
  if (due.length === 0) return ''
  const shown = due.slice(0, SHOWN)
  const rest = due.length - shown.length
  const lines = shown.map((entry): PhrasingContent[] => [
    repository ? link(inertText(titleOf(entry)), fileAddress(repository, entry.file.path)) : code(entry.file.path),
    text(monthOf(entry) === '' ? '：从没核实过' : `：${monthOf(entry)}`),
  ])
  return write([
    paragraph([text(`这些数据集最久没有对照出处核实过${rest > 0 ? `，后面还有 ${rest} 个` : ''}。挑一个：`)]),
    bullets(lines),
    paragraph([
      text('打开文件，点右上角的铅笔；对照 '),
      code('sources'),
      text(' 里的页面核对各项，过时的改掉，没有出处的补上；再把 '),
      code('checked'),
      text(' 写成核对时的年月，例如 '),
      code('checked: 2026-11'),
      text('。合并之后，这里每周换上下一批。'),
    ]),
  ])
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}
