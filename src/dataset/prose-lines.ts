import type { Edit } from '../problem/mend.ts'
import type { DescriptionProblem } from './prose.ts'
import type { Prose } from './prose-mask.ts'

/** A line of a paragraph; offsets in the Markdown, without the blanks at its ends. */
interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly mark: Mark | undefined
}

/** What a line begins with as the items of a list do. */
interface Mark {
  readonly kind: 'bullet' | 'number' | 'word'
  readonly text: string
}

const MARKS: readonly { readonly kind: Mark['kind']; readonly pattern: RegExp }[] = [
  { kind: 'bullet', pattern: /^(?:[-+*](?=[\p{L}“《（\uFFFC])|(?:[•·●▪■◆○]|[–—](?![–—\d]))\s*)(?!\s*$)/u },
  { kind: 'number', pattern: /^\d{1,2}[.)](?!x\b)(?=[\p{L}“《（\uFFFC])/u },
  {
    kind: 'word',
    pattern:
      /^(?:[（(](?:\d{1,2}|[a-z]|[一二三四五六七八九十]+)[)）]|[①-⑳]|(?:\d{1,2}|[一二三四五六七八九十]+)、|\d{1,2}）|\d{1,2}[.)]\s)/u,
  },
]

/** An item even if it stands alone; `-v` may be an option, `2.x` a version. */
const CERTAIN = /^(?:-|\d{1,2}[.)])[\p{Script=Han}“《（]/u
const CHINESE = /[\p{Script=Han}，。；：、！？（）《》“”‘’…—【】「」]/u
const HAN = /\p{Script=Han}/u
const SENTENCE_END = /[。！？…][”’）》】」]?$/u
/** A line that is cut off here goes on below. */
const GOES_ON = /[，、（《“‘「【]$/u
/** A line of that many characters was wrapped, a shorter one was meant as a line. */
const WRAPPED = 24

/**
 * Lines that Markdown joins with a blank, and marks of a list that make none for want of a blank.
 * Between Chinese words a blank would be another text than the file's.
 */
export function lineProblem({ mask, markdown, start, nested }: Prose): DescriptionProblem | undefined {
  const lines = linesOf(mask, start)
  const [only] = lines
  if (lines.length === 1) return only ? listProblem(only) : undefined
  const marked = lines.filter(({ mark }) => mark !== undefined)
  const joined = lines.findIndex((line, index) => isJoined(line, lines[index + 1]))
  const offset = lines[joined + 1]?.start ?? start
  if (joined < 0 && marked.length === 0) return undefined
  const edits = asItems(lines, markdown) ?? (nested ? undefined : asParagraphs(lines)) ?? asOneLine(lines)
  const told = { rule: 'description-lines', offset: joined < 0 ? (marked[0]?.start ?? start) : offset }
  const reason = '这几行在页面上会连成一行，中间多一个空格'
  if (edits) return { ...told, reason, mend: edits }
  return {
    ...told,
    reason,
    allowed: ['一段写在一行里', '段与段之间空一行', '要点每行以“- ”开头'],
    fix: '是一段就接成一行；是几段就空一行；是要点就写成列表',
  }
}

function linesOf(mask: string, start: number): Line[] {
  let offset = start
  return mask.split('\n').map((whole) => {
    const text = whole.trim()
    const from = offset + (whole.length - whole.trimStart().length)
    offset += whole.length + 1
    return { start: from, end: from + text.length, text, mark: markOf(text) }
  })
}

function markOf(text: string): Mark | undefined {
  for (const { kind, pattern } of MARKS) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { kind, text: found }
  }
  return undefined
}

/** Whether a blank appears between two lines where nobody wrote one: beside Chinese, or between two pieces of code. */
function isJoined(line: Line, next: Line | undefined): boolean {
  if (!next) return false
  const [before, after] = [seen(line).slice(-1), seen(next).charAt(0)]
  return CHINESE.test(before) || CHINESE.test(after) || (before === '' && after === '')
}

/** A line's text without the marks of what is bold, code or a link. */
function seen({ text }: Line): string {
  return text.replace(/^\uFFFC+|\uFFFC+$/gu, '')
}

/** A single line that was meant as an item: `-甲`, `1.乙`. A negative number or an option of a command is none. */
function listProblem({ start, text, mark }: Line): DescriptionProblem | undefined {
  if (!mark || mark.kind === 'word' || !/^[-+\d]/u.test(text)) return undefined
  const certain = CERTAIN.test(text)
  if (!certain && /^-\w/u.test(text)) return undefined
  const end = start + mark.text.length
  return {
    rule: 'description-list',
    offset: start,
    reason: `“${mark.text}”后面没有空格，不会显示成列表`,
    ...(certain
      ? { mend: [{ start: end, end, text: ' ' }] }
      : { allowed: ['- 要点', '1. 要点'], fix: '是列表就在后面加一个空格；不是就在它前面加反斜杠' }),
  }
}

/** As a list, where all lines from one on begin with marks of one kind that count on. */
function asItems(lines: readonly Line[], markdown: string): Edit[] | undefined {
  const from = lines.findIndex(({ mark }) => mark !== undefined)
  const items = lines.slice(from)
  const kind = items[0]?.mark?.kind
  if (from < 0 || kind === 'word' || kind === undefined) return undefined
  if (lines.slice(0, from).some((line, index) => index + 1 < from && isJoined(line, lines[index + 1]))) return undefined
  const first = Number.parseInt(items[0]?.mark?.text ?? '', 10)
  const alike = items.every(({ mark }, index) => {
    if (mark?.kind !== kind) return false
    return kind === 'number'
      ? Number.parseInt(mark.text, 10) === first + index
      : mark.text.trim() === items[0]?.mark?.text.trim()
  })
  if (!alike || (items.length === 1 && !CERTAIN.test(items[0]?.text ?? ''))) return undefined
  return items.flatMap(({ start, mark }) => {
    const written = mark?.text ?? ''
    const text = kind === 'number' || /^[-+*]/u.test(written) ? `${written} ` : '- '
    return markdown.startsWith(text, start) ? [] : [{ start, end: start + written.length, text }]
  })
}

/** As paragraphs, where each line is a whole sentence, or each is numbered in words. */
function asParagraphs(lines: readonly Line[]): Edit[] | undefined {
  const whole = lines.every(
    ({ text, mark }) => SENTENCE_END.test(text) && mark?.kind !== 'bullet' && mark?.kind !== 'number',
  )
  const from = lines.findIndex(({ mark }) => mark !== undefined)
  const numbered =
    from >= 0 && from <= 1 && lines.length - from > 1 && lines.slice(from).every(({ mark }) => mark?.kind === 'word')
  if (!whole && !numbered) return undefined
  return lines.slice(0, -1).map(({ end }, index) => ({ start: end, end: lines[index + 1]?.start ?? end, text: '\n\n' }))
}

/** As one line, where each break is in the middle of a sentence: behind a comma, or where a long line was wrapped. */
function asOneLine(lines: readonly Line[]): Edit[] | undefined {
  if (lines.some(({ mark }) => mark !== undefined)) return undefined
  const ends = SENTENCE_END.test(lines.at(-1)?.text ?? '')
  const edits: Edit[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next) return edits
    const wrapped =
      ends && line.text.length >= WRAPPED && HAN.test(line.text.slice(-1)) && HAN.test(next.text.charAt(0))
    if (!wrapped && !GOES_ON.test(line.text)) return undefined
    edits.push({ start: line.end, end: next.start, text: '' })
  }
  return edits
}
