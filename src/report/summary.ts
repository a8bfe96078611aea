import type { PhrasingContent, RootContent } from 'mdast'
import { blanksOf } from '../dataset/parts.ts'
import type { Catalog } from '../list/catalog.ts'
import { type Change, changedKeys, changesBetween, nameChange } from '../list/changes.ts'
import { type PageContext, pageContext } from '../page/context.ts'
import { datasetNodes } from '../page/dataset.ts'
import { heading, paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import type { Finding } from '../problem/finding.ts'
import { withoutLocalLinks } from './local-links.ts'
import { findingItem } from './problem-list.ts'
import { summarize } from './terminal.ts'

/** GitHub takes a job summary of 1 MiB (1,048,576 bytes) a step, and shows nothing of a larger one. */
export const SUMMARY_LIMIT = 1_000_000

/** What a summary is made of. */
export interface SummaryInput {
  readonly base: Catalog
  readonly now: Catalog
  readonly findings: readonly Finding[]
  /** What else the author must know, such as a page edited by hand; one paragraph each. */
  readonly remarks: readonly string[]
}

/**
 * What a pull request changes, as Markdown: all errors, and the warnings of what changed, then every new or changed dataset
 * exactly as it will stand on the page, with what is still blank, then those that are gone. The
 * catalogs may have errors; a dataset that cannot be read stands only among the problems.
 *
 * @param limit the largest size in bytes of UTF-8; what does not fit is counted, never cut in two.
 */
export function summarizeChanges(input: SummaryInput, limit: number): string {
  const { base, now, remarks } = input
  const context = pageContext(now, { before: [], after: [] }, undefined)
  const broken = new Set(input.findings.map(({ path }) => path.replace(/^.*\//u, '').replace(/\.yaml$/u, '')))
  const whole = { ...now, entries: now.entries.filter(({ complete }) => complete) }
  const changes = changesBetween(base, whole, broken)
  const changed = new Set(changes.map(({ after }) => after?.file.path))
  // Warnings of other datasets are old news here; errors stop the build wherever they are.
  const findings = input.findings.filter(({ path, message }) => message.fatal || changed.has(path))

  const opening = write([
    heading(1, '这次改动'),
    paragraph([text(countChanges(changes))]),
    ...remarks.map((remark) => paragraph([{ type: 'strong', children: [text(remark)] }])),
    ...(findings.length > 0 ? [heading(2, '问题'), paragraph([text(summarize(findings))])] : []),
  ])
  const problems = findings.map((finding) => write([{ type: 'list', children: [findingItem(finding)] }]))
  const told = fit(problems, Math.floor(limit / 2), (left) => `还有 ${left} 个问题没有显示在这里，见运行日志。`)
  const used = Buffer.byteLength(opening + told)
  const datasets = changes.map((change) => write(changeNodes(change, context)))
  const shown = fit(datasets, limit - used - 2, (left) => `还有 ${left} 个数据集没有显示在这里：摘要的大小有限。`, '\n')
  return [opening, told, shown].filter(Boolean).join('\n')
}

function countChanges(changes: readonly Change[]): string {
  const kinds = changes.map((change) => nameChange(change).kind)
  const counts = (['新增', '修改', '移动', '删除'] as const)
    .map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return '没有数据集新增、修改或删除。'
  return `${counts.map(({ kind, count }) => `${kind} ${count} 个数据集`).join('，')}。`
}

/** A changed dataset: its heading, what changed, and the page's part. */
function changeNodes(change: Change, context: PageContext): RootContent[] {
  const { before, after } = change
  const { kind, title } = nameChange(change)
  const facts: PhrasingContent[][] = [[text(`${kind}：`), path((after ?? before)?.file.path)]]
  if (before && after) {
    if (kind === '移动') facts.push([text('原来在 '), path(before.file.path)])
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
