import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml'
import type { Edit } from '../problem/mend.ts'
import type { Problem } from '../problem/problem.ts'
import { ONE_LINE } from './characters.ts'
import { placeholderKind, placeholderValue } from './placeholder.ts'
import { isListOfTexts, yamlText } from './spelling.ts'
import { ALIAS, ANCHOR, TAG } from './yaml-events.ts'
import type { Line, LineKey } from './yaml-line.ts'

/** What the line pass learns of the value behind a key. */
interface ValueSlip {
  readonly problem?: Problem
  /** What lets the rest be read, where the problem has no mend. */
  readonly repair?: readonly Edit[]
  /** The first line that does not belong to it. */
  readonly next: number
  /** Whether the lines below are its text. */
  readonly block?: true
}

/** How many lines a value in brackets or quotes may go on. */
const MOST_LINES = 50

/** What is wrong with the value that begins behind a line's key, looked at by itself. */
export function valueSlip(lines: readonly Line[], index: number): ValueSlip {
  const key = lines[index]?.key
  const next = index + 1
  if (!key || key.value === '') return { next }
  const { value, valueAt, name } = key
  const at = { start: valueAt, end: valueAt + value.length }
  if (value.startsWith('#')) return { next, problem: lostComment(name, at, undefined) }
  if (/^[|>｜]/u.test(value)) return { next, ...blockSlip(key, at) }
  const last = endOf(lines, index)
  if (last !== undefined) return { next: last + 1, ...(last === index ? lineSlip(key, at) : {}) }
  const problem = unreadable(key, at)
  return problem ? { next, problem } : { next }
}

/** `|` and what people write for it. */
function blockSlip({ name, value, column }: LineKey, at: { start: number; end: number }): Omit<ValueSlip, 'next'> {
  if (/^\|[+-]?$/u.test(value)) return { block: true }
  const comment = /^[|>｜][+-]?[ \t]+#/u.test(value)
  if (comment) return { block: true, problem: lostComment(name, at, undefined) }
  const behind = value.replace(/^[|>｜][+-]?[ \t]*/u, '')
  const reason = value.startsWith('>') && behind === '' ? `${name} 用了“>”，各行会被连成一行` : `${name} 的“|”写得不对`
  const rule = value.startsWith('>') ? 'folded-lines' : 'yaml-syntax'
  // A text may begin with > or |, if nothing below belongs to it.
  if (behind !== '' && !value.startsWith('｜'))
    return {
      problem: {
        rule: 'yaml-syntax',
        at,
        reason: `${name} 的值以 ${value.charAt(0)} 开头，要用引号括起来`,
        mend: [{ ...at, text: yamlText(value) }],
      },
    }
  const text = behind === '' ? '|' : `|\n${' '.repeat(column + 2)}${behind}`
  return { block: true, problem: { rule, at, reason, mend: [{ ...at, text }] } }
}

/** The last line of a value in brackets or quotes that YAML reads by itself; nothing if it does not. */
function endOf(lines: readonly Line[], index: number): number | undefined {
  const { value = '' } = lines[index]?.key ?? {}
  let text = `k: ${value}`
  if (reads(text)) return index
  if (!/^["'[{]/u.test(value)) return undefined
  for (let last = index + 1; last < Math.min(lines.length, index + MOST_LINES); last++) {
    const line = lines[last] as Line
    if (line.key && line.key.column <= (lines[index]?.key?.column ?? 0)) return undefined
    text += `\n ${line.text}`
    if (reads(text)) return last
  }
  return undefined
}

function reads(text: string): boolean {
  try {
    return parseEvents(text, { maxDepth: 20 }).length > 0
  } catch (error) {
    if (error instanceof YAMLException) return false
    throw error
  }
}

/** A value in one line that YAML reads, but not as it stands there. */
function lineSlip(key: LineKey, at: { start: number; end: number }): Omit<ValueSlip, 'next'> {
  const { name, value } = key
  const events = parseEvents(`k: ${value}`, { maxDepth: 20 })
  const mend = [{ ...at, text: yamlText(value) }]
  const odd = oddMark(events)
  // Whether the mark was meant for YAML or as text, a line cannot tell; in quotes the rest can be read.
  if (odd) return { problem: { at, ...odd }, repair: mend }
  const ends = events.flatMap((event) => (event.type === EVENT_ID.SCALAR ? [event.valueEnd] : []))
  // What follows the last text: what closes it, and perhaps a comment.
  const rest = `k: ${value}`.slice(Math.max(...ends))
  const comment = /^[:\s"'[\]{},]*[ \t]#/u.exec(rest)?.[0].length
  if (comment === undefined) return {}
  const from = value.length - rest.length + comment - 2
  const meant = /^[^"'[{].*[ \t]#[^\s#]/u.test(value) && !/^[ \t]*#[\s#]/u.test(value.slice(from))
  return { problem: lostComment(name, { start: at.start + from, end: at.end }, meant ? mend : undefined) }
}

/** An anchor, alias or tag: none has a use here. */
function oddMark(events: readonly Event[]): Omit<Problem, 'at'> | undefined {
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue
    const alias = event.type === EVENT_ID.ALIAS
    if (alias || event.anchorStart >= 0) return alias ? ALIAS : ANCHOR
    if (event.tagStart >= 0) return TAG
  }
  return undefined
}

/** Text behind ` #` is a comment, which nobody sees. */
function lostComment(name: string, at: { start: number; end: number }, mend: Problem['mend']): Problem {
  const reason = `${name} 后面“#”起的文字会丢掉`
  if (mend) return { rule: 'lost-text', at, reason, mend }
  return {
    rule: 'lost-text',
    at,
    reason,
    allowed: ['说明单独写一行，以 # 开头'],
    fix: '是值的一部分，就用单引号把整个值括起来；是说明，就移到上一行',
  }
}

function unreadable(key: LineKey, at: { start: number; end: number }): Problem | undefined {
  const { name, value, type } = key
  // `size: -` and `year: ?` are no YAML, and no values either.
  if (placeholderKind(value))
    return { at, ...placeholderValue([name], value, [{ start: key.colonAt, end: at.end, text: ':' }]) }
  const quote = value.charAt(0)
  const problem = { rule: 'yaml-syntax', at }
  if (isListOfTexts(type) && /^[[【][^[\]【】{}"']*[\]】]?$/u.test(value)) {
    const items = value.replace(/^[[【]|[\]】]$/gu, '').split(/[,，、;；]/u)
    const words = items.map((item) => item.trim()).filter((item) => item !== '')
    return { ...problem, reason: `${name} 的列表写得不对`, mend: [{ ...at, text: yamlText(words) }] }
  }
  // What belongs to brackets and braces, and what quotes hold, is for YAML to say; so are characters that nobody sees.
  const inside = type.kind === 'list' || type.kind === 'record' || /^(["']).*\1$/u.test(value)
  if (inside || !ONE_LINE.test(value)) return undefined
  if ((quote === '"' || quote === "'") && !value.slice(1).includes(quote)) {
    return { ...problem, reason: `${name} 的引号没有结束`, mend: [{ ...at, text: value + quote }] }
  }
  return {
    ...problem,
    reason: `${name} 的值里有 YAML 的符号，要用引号括起来`,
    mend: [{ ...at, text: yamlText(value) }],
  }
}
