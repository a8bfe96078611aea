import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml'
import type { Say } from '../problem/problem.ts'
import { reasonInChinese } from './yaml-reasons.ts'

/** So many lines that are no YAML are told, each at its place; a file of other text has thousands. */
const MOST_ERRORS = 10

/**
 * The events of the one YAML document in a text: scalars, and the beginnings and ends of lists and
 * mappings, in the order of the text. What is not YAML is told, and what stands on other lines read without it.
 *
 * @param say is told what is wrong: not YAML, empty, several documents, an anchor, an alias or a tag.
 * @returns nothing when the rest cannot be read either.
 */
export function readEvents(source: string, say: Say): readonly Event[] | undefined {
  let text = source
  for (let tries = 0; tries < MOST_ERRORS; tries++) {
    try {
      const events = parseEvents(text, { maxDepth: 20 })
      return hasOneDocument(events, say) && isPlain(events, say) ? events : undefined
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error
      const start = error.mark?.position ?? 0
      say({ rule: 'yaml-syntax', at: { start, end: start }, ...reasonInChinese(error.reason) })
      const without = withoutLine(text, start)
      if (without === text) return undefined
      text = without
    }
  }
  return undefined
}

/** The same text with blanks in place of one line, so that all others stand where they stood. */
function withoutLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(start, end < 0 ? text.length : end)
  return text.slice(0, start) + ' '.repeat(line.length) + text.slice(start + line.length)
}

function hasOneDocument(events: readonly Event[], say: Say): boolean {
  const starts = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []))
  const rule = 'yaml-documents'
  if (starts.length === 0) {
    say({ rule, reason: '文件是空的', fix: '至少写上 name 和 homepage；不需要这个文件就删掉它' })
    return false
  }
  const second = starts[1]
  if (second === undefined) return true
  const start = startOf(events[second + 1])
  say({
    rule,
    at: { start, end: start },
    reason: `文件里有 ${starts.length} 个 YAML 文档，这里是第二个`,
    fix: '一个文件只写一个数据集，每个数据集放进自己的文件，文件里不用写 --- 分隔行',
  })
  return false
}

/** Where an event's own text begins; 0 if it has none. */
function startOf(event: Event | undefined): number {
  if (!event) return 0
  const start = 'valueStart' in event ? event.valueStart : 'start' in event ? event.start : 0
  return Math.max(0, start)
}

const QUOTES = '把内容直接写出来；如果文字本身以 * 或 & 开头，请用引号括起来'
export const ALIAS = { rule: 'yaml-anchor', reason: '这里用了 YAML 别名（*）', fix: QUOTES }
export const ANCHOR = { rule: 'yaml-anchor', reason: '这里用了 YAML 锚点（&）', fix: QUOTES }
export const TAG = {
  rule: 'yaml-tag',
  reason: '这里用了 YAML 标签（!）',
  fix: '去掉标签，所有值都按文字处理；如果文字本身以 ! 开头，请用引号括起来',
}

/** Anchors, aliases and tags have no use here, and aliases can grow without bound: refused before anything is built. */
function isPlain(events: readonly Event[], say: Say): boolean {
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue
    const alias = event.type === EVENT_ID.ALIAS
    if (!alias && event.anchorStart < 0 && event.tagStart < 0) continue
    const at =
      alias || event.anchorStart >= 0
        ? { start: event.anchorStart - 1, end: event.anchorEnd }
        : { start: event.tagStart, end: event.tagEnd }
    say({ at, ...(alias ? ALIAS : event.anchorStart >= 0 ? ANCHOR : TAG) })
    // One cause, one problem: a file built on aliases has thousands.
    return false
  }
  return true
}
