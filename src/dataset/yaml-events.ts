import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml'
import type { VFile } from 'vfile'
import { report } from '../problem/problem.ts'
import { reasonInChinese } from './yaml-reasons.ts'

/**
 * The events of the one YAML document in a file's text: scalars, and the beginnings and ends of lists
 * and mappings, in the order of the text.
 *
 * @returns `undefined` when the file has a problem, which is then reported: not YAML, empty, several
 *   documents, an anchor, an alias or a tag.
 */
export function readEvents(file: VFile): readonly Event[] | undefined {
  try {
    const events = parseEvents(String(file), { maxDepth: 20 })
    return hasOneDocument(file, events) && isPlain(file, events) ? events : undefined
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const start = error.mark?.position ?? 0
    report(file, { rule: 'yaml-syntax', at: { start, end: start }, ...reasonInChinese(error.reason) })
    return undefined
  }
}

function hasOneDocument(file: VFile, events: readonly Event[]): boolean {
  const starts = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []))
  const rule = 'yaml-documents'
  if (starts.length === 0) {
    report(file, { rule, reason: '文件是空的', fix: '至少写上 name 和 homepage；不需要这个文件就删掉它' })
    return false
  }
  const second = starts[1]
  if (second === undefined) return true
  const start = startOf(events[second + 1])
  report(file, {
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

/** Anchors, aliases and tags have no use here, and aliases can grow without bound: refused before anything is built. */
function isPlain(file: VFile, events: readonly Event[]): boolean {
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue
    const alias = event.type === EVENT_ID.ALIAS
    if (!alias && event.anchorStart < 0 && event.tagStart < 0) continue
    report(
      file,
      alias || event.anchorStart >= 0
        ? {
            rule: 'yaml-anchor',
            at: { start: event.anchorStart - 1, end: event.anchorEnd },
            reason: alias ? '这里用了 YAML 别名（*）' : '这里用了 YAML 锚点（&）',
            fix: '把内容直接写出来；如果文字本身以 * 或 & 开头，请用引号括起来',
          }
        : {
            rule: 'yaml-tag',
            at: { start: event.tagStart, end: event.tagEnd },
            reason: '这里用了 YAML 标签（!）',
            fix: '去掉标签，所有值都按文字处理；如果文字本身以 ! 开头，请用引号括起来',
          },
    )
    // One cause, one problem: a file built on aliases has thousands.
    return false
  }
  return true
}
