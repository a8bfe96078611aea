import type { Edit } from '../problem/mend.ts'
import type { Problem } from '../problem/problem.ts'
import type { Type } from './types.ts'
import { type Line, linesOf } from './yaml-line.ts'
import { valueSlip } from './yaml-value.ts'

/** What is wrong with a line, and what lets the rest be read: its mend, or else that the line is left out. */
export interface Slip {
  readonly problem: Problem
  readonly repair: readonly Edit[]
}

/** Where the pass stands: in which key's value, and whether that is a block of text. */
interface State {
  readonly slips: Slip[]
  /** The last line with a key. */
  field?: Line | undefined
  /** Lines deeper than this column are text; the first of them says how deep. */
  block?: { readonly column: number; indent?: number } | undefined
  /** Lines before this one belong to a value that has been looked at. */
  next: number
}

/**
 * A file that YAML does not read, or reads otherwise than it looks, line by line: every slip at its own
 * place, with its mend. The mended text can then be read for what else is wrong.
 *
 * @param type what the file should hold: its keys tell a line with a key from a line of text.
 * @returns nothing for a file in which no line begins with a key.
 */
export function slipsByLine(source: string, type: Type): Slip[] {
  const lines = linesOf(source, type)
  const state: State = { slips: [], next: 0 }
  if (!lines.some(({ key }) => key)) return []
  for (const [index, line] of lines.entries()) {
    if (index < state.next || line.text.trim() === '' || inBlock(state, line)) continue
    if (/^\s*#/u.test(line.text)) continue
    if (isMarker(state, lines, index)) continue
    if (line.key) readField(state, lines, index)
    else readOther(state, lines, index)
  }
  return state.slips
}

function say({ slips }: State, problem: Problem): void {
  slips.push({ problem, repair: problem.mend ?? [] })
}

/** Whether a line belongs to a block of text; one that is not as deep as it should be does so by mistake. */
function inBlock(state: State, { key, indent, margin, start, text }: Line): boolean {
  const { block } = state
  if (!block) return false
  const wanted = block.indent ?? (indent > block.column ? indent : block.column + 2)
  block.indent = wanted
  if (indent >= wanted) return true
  if (indent <= block.column && (key || /^#/u.test(text))) {
    state.block = undefined
    return false
  }
  say(state, {
    rule: 'yaml-indent',
    at: { start, end: start + text.length },
    reason: '“|”下面的文字缩进不够',
    mend: [{ start, end: start + margin.length, text: ' '.repeat(wanted) }],
  })
  return true
}

/** `---` or `...` behind the last line: who writes one document needs neither. */
function isMarker(state: State, lines: readonly Line[], index: number): boolean {
  const { text, start } = lines[index] as Line
  if (!/^(?:---|\.\.\.)[ \t]*$/u.test(text)) return false
  const isLast = lines.slice(index + 1).every((line) => /^\s*(?:#.*)?$/u.test(line.text))
  if (!isLast || !state.field) return true
  const mend = [{ start, end: start + text.length, text: '' }]
  say(state, {
    rule: 'yaml-documents',
    at: { start, end: start + 3 },
    reason: `末尾多了一行 ${text.trim()}`,
    mend,
    fix: '删掉这一行',
  })
  return true
}

/** Blanks that are no spaces stand in the margin: the line is not where it seems to be. */
function readMargin(state: State, { start, margin }: Line): void {
  if (/^ *$/u.test(margin)) return
  const text = margin.replace(/[\u3000\t]/gu, '  ').replaceAll('\u00A0', ' ')
  say(state, {
    rule: 'yaml-indent',
    at: { start, end: start + margin.length },
    reason: `行首有${/\t/u.test(margin) ? '制表符（Tab）' : '全角或不间断的空格'}，缩进只用空格`,
    mend: [{ start, end: start + margin.length, text }],
  })
}

function readField(state: State, lines: readonly Line[], index: number): void {
  const line = lines[index] as Line
  const key = line.key as NonNullable<Line['key']>
  const { field } = state
  const folded = field?.key && isText(field.key.type) && field.key.value !== '' && key.column > field.key.column
  if (!folded) readMargin(state, line)
  else if (field.key) {
    const { start, margin } = line
    const mend = [{ start, end: start + margin.length, text: ' '.repeat(field.key.column) }]
    say(state, {
      rule: 'yaml-indent',
      at: { start, end: start + margin.length },
      reason: `${key.name} 缩进多了，会并入上一行`,
      mend,
    })
  }
  readColon(state, key)
  state.field = line
  const found = valueSlip(lines, index)
  state.next = found.next
  state.block = found.block ? { column: key.column } : undefined
  if (found.problem) state.slips.push({ problem: found.problem, repair: found.repair ?? found.problem.mend ?? [] })
}

/** The colon behind a key, and the blank behind it. Where only a key can stand, full width is as good. */
function readColon(state: State, { name, colon, colonAt, value }: NonNullable<Line['key']>): void {
  if (/^ *:(?: +|$)/u.test(colon) && (value === '' || /: +$/u.test(colon))) return
  const at = { start: colonAt, end: colonAt + colon.length }
  const mend = [{ ...at, text: value === '' ? ':' : ': ' }]
  if (/[：\u3000\u00A0\t]/u.test(colon)) {
    const what = colon.includes('：') ? '冒号' : '空格'
    say(state, { rule: 'spelling', at, reason: `${name} 后面的${what}不是英文的`, mend, warning: true })
  } else say(state, { rule: 'yaml-syntax', at, reason: `${name} 的冒号后面少了空格`, mend })
}

/** A line without a key: an item, the text of the key above, or nothing that YAML could read. */
function readOther(state: State, lines: readonly Line[], index: number): void {
  const line = lines[index] as Line
  readMargin(state, line)
  const { start, text, margin, indent } = line
  const { key } = state.field ?? {}
  const at = { start: start + margin.length, end: start + text.length }
  const item = /^\s*-(?<blank>\s*)(?<value>\S.*)$/u.exec(text)?.groups
  if (key && key.type.kind === 'list' && item && indent >= key.column) {
    // What belongs to the item stands below its text, which moves.
    const mend = [{ start: at.start, end: at.start + 1, text: '- ' }, ...below(lines, index, indent + 1)]
    if (item['blank'] === '') say(state, { rule: 'yaml-syntax', at, reason: '“-”后面少了空格', mend })
  } else if (key && indent > key.column && isText(key.type)) readContinuation(state, key, line)
  else if (/^[\p{L}_][\p{L}\p{N}_-]*：/u.test(text)) {
    const colon = start + text.indexOf('：')
    const mend = [{ start: colon, end: colon + 1, text: ': ' }]
    say(state, {
      rule: 'spelling',
      at: { start: colon, end: colon + 1 },
      reason: '冒号不是英文的',
      mend,
      warning: true,
    })
  } else if (indent === 0 && !/^[-?%]|:(?:\s|$)/u.test(text)) {
    const problem = {
      rule: 'yaml-syntax',
      at,
      reason: '这一行不是“键: 值”',
      found: text.trim(),
      fix: '在键后面写英文冒号和一个空格；是上一个键的文字，就缩进两个空格',
    }
    state.slips.push({ problem, repair: [{ ...at, text: '' }] })
  }
}

/** A blank more for the lines below a line, as far as they stand at a column. */
function below(lines: readonly Line[], index: number, column: number): Edit[] {
  const rest = lines.slice(index + 1)
  const end = rest.findIndex(({ indent }) => indent !== column)
  return rest.slice(0, end < 0 ? rest.length : end).map(({ start }) => ({ start, end: start, text: ' ' }))
}

/** Text that goes on below its key: YAML would run the lines together. */
function readContinuation(state: State, key: NonNullable<Line['key']>, line: Line): void {
  const at = { start: line.start + line.margin.length, end: line.start + line.text.length }
  if (key.type.kind === 'text' && key.type.form.block) {
    const behind = { start: key.colonAt, end: key.valueAt }
    const text = key.value === '' ? ': |' : `: |\n${' '.repeat(line.indent)}`
    const reason = `${key.name} 有几行文字，少了“|”，会被连成一行`
    say(state, { rule: 'folded-lines', at: { start: key.colonAt, end: at.end }, reason, mend: [{ ...behind, text }] })
    state.block = { column: key.column, indent: line.indent }
  } else if (key.value !== '') {
    say(state, {
      rule: 'folded-lines',
      at,
      reason: `${key.name} 写在了几行里，会被连成一行`,
      allowed: ['写在一行里'],
      fix: '写成一行；是另一个键，就去掉行首的空格',
    })
  }
}

function isText(type: Type): boolean {
  return type.kind === 'text' || type.kind === 'word' || (type.kind === 'either' && isText(type.ways[0]))
}
