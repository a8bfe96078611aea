import type { PhrasingContent, RootContent } from 'mdast'
import { blanksOf } from '../dataset/parts.ts'
import {
  type Change,
  type Changes,
  changedKeys,
  changeKinds,
  changesBetween,
  type ListFiles,
  nameChange,
} from '../list/changes.ts'
import type { PageContext } from '../page/context.ts'
import { datasetNodes } from '../page/dataset.ts'
import { bullets, heading, paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import type { Apart } from '../problem/earlier.ts'
import { withoutLocalLinks } from './local-links.ts'
import { type MovedLink, movedLinks } from './moved-links.ts'
import { findingItem } from './problem-list.ts'
import { summarize } from './terminal.ts'

/** GitHub takes a job summary of 1 MiB (1,048,576 bytes) a step, and shows nothing of a larger one. */
export const SUMMARY_LIMIT = 1_000_000

/** A list with the pages that are made of it. */
export interface Listed extends ListFiles {
  readonly context: PageContext
}

/** What a summary is made of. */
export interface SummaryInput {
  readonly base: Listed
  readonly now: Listed
  /** The problems of the change, and those that the base has already. */
  readonly problems: Apart
  /** What else the author should know; one paragraph each. */
  readonly remarks: readonly string[]
  /** Other files that the pages are made of, and how they changed, as a diff. */
  readonly diffs: readonly { readonly path: string; readonly diff: string }[]
}

/**
 * What a pull request changes, as Markdown: all its problems, links that lead elsewhere, then every new or changed
 * dataset exactly as it will stand on the page, with what is still blank, then those that are gone, then other files. The
 * lists may have errors; a dataset that cannot be read stands only among the problems.
 *
 * @param limit the largest size in bytes of UTF-8; what does not fit is counted, never cut in two.
 */
export function summarizeChanges({ base, now, problems, remarks, diffs }: SummaryInput, limit: number): string {
  const changes = changesBetween(base, now)
  const { fresh } = problems
  // Warnings of other datasets are old news.
  const earlier = problems.earlier.filter(({ message }) => message.fatal)
  const opening = write([
    heading(1, '这次改动'),
    paragraph([text(countChanges(changes))]),
    ...remarks.map((remark) => paragraph([text(remark)])),
    ...moved(movedLinks(base.context, now.context, changes.datasets)),
    ...(earlier.length > 0 ? [paragraph([text(`合并的目标上本来就有的问题，不算这次的：${summarize(earlier)}`)])] : []),
    ...(fresh.length > 0 ? [heading(2, '问题'), paragraph([text(summarize(fresh))])] : []),
  ])
  const items = fresh.map((finding) => write([{ type: 'list', children: [findingItem(finding)] }]))
  const told = fit(items, Math.floor(limit / 2), (left) => `还有 ${left} 个问题没有显示在这里，见运行日志。`)
  const pieces = diffs.map(({ path: name, diff }) =>
    write([heading(2, name), { type: 'code', lang: 'diff', value: diff.trimEnd() }]),
  )
  const others = fit(pieces, Math.floor(limit / 4), (left) => `还有 ${left} 个文件的改动没有显示在这里。`, '\n')
  const used = Buffer.byteLength([opening, told, others].join('\n'))
  const datasets = changes.datasets.map((change) => write(changeNodes(change, now.context)))
  const shown = fit(datasets, limit - used - 2, (left) => `还有 ${left} 个数据集没有显示在这里：摘要的大小有限。`, '\n')
  return [opening, told, shown, others].filter(Boolean).join('\n')
}

/** `新增 3 个数据集（其中 2 个有错误，改好才会显示），修改 1 个数据集。` */
function countChanges({ datasets, unread }: Changes): string {
  const kinds = datasets.map((change) => nameChange(change).kind)
  const broken: Readonly<Record<string, number>> = { 新增: unread.added.length, 修改: unread.changed.length }
  const counts = changeKinds
    .map((kind) => {
      const failed = broken[kind] ?? 0
      return { kind, failed, count: failed + kinds.filter((other) => other === kind).length }
    })
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return '没有数据集新增、修改或删除。'
  return `${counts.map(({ kind, count, failed }) => `${kind} ${count} 个数据集${unreadNote(failed, count)}`).join('，')}。`
}

function unreadNote(failed: number, count: number): string {
  if (failed === 0) return ''
  return failed === count ? '（有错误，改好才会显示）' : `（其中 ${failed} 个有错误，改好才会显示）`
}

/** Links into the page that lead elsewhere once the change is merged. */
function moved(links: readonly MovedLink[]): RootContent[] {
  if (links.length === 0) return []
  const lines = links.map(({ from, to }) => [path(from), text(' → '), path(to)])
  return [paragraph([text('页面上的链接会变，别处指向这里的旧链接会失效：')]), bullets(lines)]
}

/** A changed dataset: its heading, what changed, and the page's part. */
function changeNodes(change: Change, context: PageContext): RootContent[] {
  const { before, after } = change
  const { kind, title } = nameChange(change)
  const facts: PhrasingContent[][] = [[text(`${kind}：`), path((after ?? before)?.file.path)]]
  if (before && after) {
    if (kind === '移动' || kind === '改名') facts.push([text('原来在 '), path(before.file.path)])
    const keys = changedKeys(before, after)
    if (keys.length > 0) facts.push([text(`改动的项：${keys.join('、')}`)])
  }
  const blanks = after ? blanksOf(after.dataset) : []
  if (blanks.length > 0) facts.push([text(`还没有填：${blanks.join('、')}`)])
  const remarks: RootContent = { type: 'blockquote', children: facts.map(paragraph) }
  if (!after) return [heading(2, title), remarks]
  const [titled, ...rest] = withoutLocalLinks(datasetNodes(after, 2, context))
  return [...(titled ? [titled] : []), remarks, ...rest]
}

function path(value = ''): PhrasingContent {
  return { type: 'inlineCode', value }
}

/** As many pieces as a size in bytes allows, whole ones only, and a line about those left out. */
function fit(pieces: readonly string[], bytes: number, leftOut: (left: number) => string, between = ''): string {
  const reserved = 200
  let used = 0
  const fitting = pieces.findIndex((piece) => {
    used += Buffer.byteLength(piece + between)
    return used > bytes - reserved
  })
  const taken = fitting < 0 ? pieces : pieces.slice(0, fitting)
  const rest = pieces.length - taken.length
  return [...taken, ...(rest > 0 ? [`${between === '' ? '\n' : ''}${leftOut(rest)}\n`] : [])].join(between)
}
