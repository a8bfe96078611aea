import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml'
import type { VFile } from 'vfile'
import { report, type Span } from '../report/problem.ts'
import { reasonInChinese } from './yaml-reasons.ts'

/** A YAML node that knows its place. Every scalar is text, as in YAML's failsafe schema. */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping

export interface YamlScalar extends Span {
  readonly kind: 'scalar'
  readonly value: string
  /** For a literal block (`|`): how many columns of each line are indentation. */
  readonly indent?: number
}

export interface YamlSequence extends Span {
  readonly kind: 'sequence'
  readonly items: YamlNode[]
}

export interface YamlMapping extends Span {
  readonly kind: 'mapping'
  readonly entries: { readonly key: YamlScalar; readonly value: YamlNode }[]
}

/**
 * Read one YAML document from a file's text.
 *
 * @returns the document's node, or `undefined` when the file has a problem, which is then reported:
 *   not YAML, empty, several documents, an anchor, alias or tag, a key twice, a key that is not text.
 */
export function parseYaml(file: VFile): YamlNode | undefined {
  const source = String(file)
  let events: Event[]
  try {
    events = parseEvents(source, { maxDepth: 20 })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const start = error.mark?.position ?? 0
    report(file, {
      rule: 'yaml-syntax',
      at: { start, end: start },
      ...reasonInChinese(error.reason),
    })
    return undefined
  }
  if (!hasOneDocument(file, events) || !isPlain(file, events)) return undefined
  const builder: Builder = { file, source, events, index: 1, end: 0, valid: true }
  const node = readNode(builder)
  return builder.valid ? node : undefined
}

interface Builder {
  readonly file: VFile
  readonly source: string
  readonly events: readonly Event[]
  index: number
  /** Where the last scalar ended: an absent value has no place of its own, it stands there. */
  end: number
  valid: boolean
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
  const count = file.messages.length
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue
    const alias = event.type === EVENT_ID.ALIAS
    if (alias || event.anchorStart >= 0) {
      report(file, {
        rule: 'yaml-anchor',
        at: { start: event.anchorStart - 1, end: event.anchorEnd },
        reason: alias ? '这里用了 YAML 别名（*）' : '这里用了 YAML 锚点（&）',
        fix: '把内容直接写出来；如果文字本身以 * 或 & 开头，请用引号括起来',
      })
    } else if (event.tagStart >= 0) {
      report(file, {
        rule: 'yaml-tag',
        at: { start: event.tagStart, end: event.tagEnd },
        reason: '这里用了 YAML 标签（!）',
        fix: '去掉标签，所有值都按文字处理；如果文字本身以 ! 开头，请用引号括起来',
      })
    }
    // One cause, one problem: a file built on aliases has thousands.
    if (file.messages.length > count) return false
  }
  return true
}

function readNode(builder: Builder): YamlNode {
  const event = builder.events[builder.index++]
  switch (event?.type) {
    case EVENT_ID.SCALAR: {
      const start = event.valueStart < 0 ? builder.end : event.valueStart
      const end = event.valueStart < 0 ? builder.end : event.valueEnd
      builder.end = end
      const value = getScalarValue(builder.source, event)
      return event.style === SCALAR_STYLE.LITERAL_BLOCK
        ? { kind: 'scalar', value, start, end, indent: event.indent }
        : { kind: 'scalar', value, start, end }
    }
    case EVENT_ID.SEQUENCE: {
      const items: YamlNode[] = []
      while (!atPop(builder)) items.push(readNode(builder))
      return { kind: 'sequence', start: event.start, end: builder.end, items }
    }
    case EVENT_ID.MAPPING: {
      const entries: YamlMapping['entries'] = []
      const seen = new Set<string>()
      while (!atPop(builder)) {
        const key = readNode(builder)
        const value = readNode(builder)
        if (isNewKey(builder, key, seen)) entries.push({ key, value })
      }
      return { kind: 'mapping', start: event.start, end: builder.end, entries }
    }
    default:
      throw new Error('unexpected YAML event')
  }
}

function atPop(builder: Builder): boolean {
  if (builder.events[builder.index]?.type !== EVENT_ID.POP) return false
  builder.index++
  return true
}

function isNewKey(builder: Builder, key: YamlNode, seen: Set<string>): key is YamlScalar {
  if (key.kind === 'scalar' && !seen.has(key.value)) {
    seen.add(key.value)
    return true
  }
  builder.valid = false
  report(
    builder.file,
    key.kind === 'scalar'
      ? {
          rule: 'yaml-duplicate-key',
          at: key,
          reason: `键 ${key.value} 写了两次`,
          fix: '只留一个，把两处的内容合到一起',
        }
      : { rule: 'yaml-key', at: key, reason: '键必须是文字', fix: '照 templates/dataset.yaml 的样子写' },
  )
  return false
}
