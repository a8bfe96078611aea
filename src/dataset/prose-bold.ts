import type { Nodes } from 'mdast'
import type { Edit } from '../problem/mend.ts'
import type { DescriptionProblem } from './prose.ts'
import { type Prose, spanOf } from './prose-mask.ts'

/** Marks that may stand outside of what is bold as well as in it. */
const MOVABLE = /[：，。；、！？:,;!?]+$/u
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '「': '」',
  '【': '】',
}
const LETTER = /[\p{L}\p{N}]/u
const MARK = /[\p{P}\p{S}]/u

/**
 * `**` that make nothing bold. Markdown wants no blank inside, and no mark inside where a letter stands
 * outside: `**注意：**测试集` shows its stars. All of a paragraph are one problem, for each changes what
 * the next ones are paired with.
 */
export function boldProblem(prose: Prose, mask: string): DescriptionProblem | undefined {
  const left = [...mask.matchAll(/\*{2,}/gu)]
  const [first] = left
  if (!first) return undefined
  const told = {
    rule: 'description-mark',
    offset: prose.start + first.index,
    reason: '这里的 ** 不能加粗，会照原样显示出来',
  }
  const exact = left.every(([run]) => run.length === 2)
  const delimiters = [...left.map(({ index }) => prose.start + index), ...strongMarks(prose.node)].sort((a, b) => a - b)
  const mend = exact && delimiters.length % 2 === 0 ? mended(prose.markdown, delimiters) : undefined
  if (mend) return { ...told, mend }
  return {
    ...told,
    allowed: ['**文字**', '\\*\\*（要显示星号）'],
    fix: '** 要成对，里面两头没有空格和标点；要照原样显示就写成 \\*\\*',
  }
}

/** Where the marks of bold words stand. */
function strongMarks(node: Nodes): number[] {
  const span = node.type === 'strong' ? spanOf(node) : undefined
  const own = span ? [span.start, span.end - 2] : []
  return 'children' in node ? [...own, ...node.children.flatMap(strongMarks)] : own
}

function mended(markdown: string, delimiters: readonly number[]): Edit[] | undefined {
  const edits: Edit[] = []
  for (let index = 0; index < delimiters.length; index += 2) {
    const pair = mendedPair(markdown, delimiters[index] ?? 0, delimiters[index + 1] ?? 0)
    if (!pair) return undefined
    edits.push(...pair)
  }
  return edits.length > 0 ? edits : undefined
}

/** What makes the words between two `**` bold and changes nothing else that is seen. */
function mendedPair(markdown: string, open: number, close: number): Edit[] | undefined {
  const content = markdown.slice(open + 2, close)
  const words = content.trim()
  if (words === '' || words.includes('\n') || words.includes('*')) return undefined
  const from = open + 2 + content.indexOf(words)
  const to = from + words.length
  const opens = !(LETTER.test(markdown.charAt(open - 1)) && MARK.test(words.charAt(0)))
  const closes = !(MARK.test(words.slice(-1)) && LETTER.test(markdown.charAt(close + 2)))
  const whole = PAIRS[words.charAt(0)] === words.slice(-1)
  if (!(opens && closes) && whole) {
    return [
      { start: open, end: from + 1, text: `${words.charAt(0)}**` },
      { start: to - 1, end: close + 2, text: `**${words.slice(-1)}` },
    ]
  }
  const tail = closes ? '' : (MOVABLE.exec(words)?.[0] ?? '')
  if (!opens || (!closes && (tail === '' || tail === words))) return undefined
  const edits: Edit[] = []
  if (from > open + 2) edits.push({ start: open, end: from, text: '**' })
  if (to < close || tail) edits.push({ start: to - tail.length, end: close + 2, text: `**${tail}` })
  return edits
}
