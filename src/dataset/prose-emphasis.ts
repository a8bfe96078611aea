import type { Emphasis, Strong } from 'mdast'
import type { Edit } from '../problem/mend.ts'
import type { DescriptionProblem } from './prose.ts'
import { spanOf } from './prose-mask.ts'

/** Letters and digits of a formula, a file's name, a variable. */
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{N}]/u
const LETTER = /[\p{L}\p{N}]/u
/** What emphasised words hardly begin or end with; an extension, an operator, a joint does. */
const ODD_START = /^[.,;:、，。；：/\\+=)）】」？?_~|-]/u
const ODD_END = /[(（“《[【/\\+=_~|<-]$/u
const NUMBER_OR_LETTER = /^(?:[\p{N}.,]+|[\p{Script=Latin}\p{Script=Greek}])$/u

/** What an emphasis was meant as. */
type Meant = 'emphasis' | 'text' | 'doubt'

interface Marked {
  readonly strong: boolean
  readonly underscore: boolean
  /** Without the marks of an emphasis in it. */
  readonly inner: string
  readonly before: string
  readonly after: string
}

/**
 * Stars and underscores that Markdown takes for emphasis: `512*512*100`, `_id_`. Between Chinese words
 * `**` is the usual way to write bold, between numbers and Latin letters it is none.
 */
export function emphasisProblem(markdown: string, node: Emphasis | Strong): DescriptionProblem | undefined {
  const span = spanOf(node)
  if (!span) return undefined
  const width = node.type === 'strong' ? 2 : 1
  const marked: Marked = {
    strong: node.type === 'strong',
    underscore: markdown[span.start] === '_',
    inner: markdown.slice(span.start + width, span.end - width).replace(/^[*_]+|[*_]+$/gu, ''),
    before: markdown.charAt(span.start - 1),
    after: markdown.charAt(span.end),
  }
  const meant = marked.underscore ? underscores(marked) : stars(marked)
  if (meant === 'emphasis') return undefined
  const mark = marked.underscore ? '_' : '*'
  return {
    rule: 'description-emphasis',
    offset: span.start,
    reason: `这里的 ${mark} 会被当成强调的记号，页面上看不到`,
    found: markdown.slice(span.start, span.end),
    ...(meant === 'text'
      ? { mend: [...escapes(markdown, span.start, width), ...escapes(markdown, span.end - width, width)] }
      : {
          allowed: [`\\${mark}（要显示这个符号）`, '**文字**（要加粗）'],
          fix: `要显示 ${mark}，就在每个 ${mark} 前面加反斜杠；要强调就写成 **文字**`,
        }),
  }
}

function stars({ strong, inner, before, after }: Marked): Meant {
  const touches = [WORD.test(before) && WORD.test(inner.charAt(0)), WORD.test(inner.slice(-1)) && WORD.test(after)]
  const count = touches.filter(Boolean).length
  if (count === 2) return 'text'
  if (ODD_START.test(inner) || ODD_END.test(inner)) return strong ? 'doubt' : 'text'
  const short = NUMBER_OR_LETTER.test(inner)
  if (count === 1) return short ? (strong ? 'doubt' : 'text') : strong ? 'emphasis' : 'doubt'
  if (strong) return 'emphasis'
  if (/\p{N}/u.test(before + after) && LETTER.test(before) && LETTER.test(after)) return 'text'
  return short || (LETTER.test(before) && LETTER.test(after)) ? 'doubt' : 'emphasis'
}

/** Underscores never emphasise inside a word: what stands around these is a blank or a mark. */
function underscores({ inner }: Marked): Meant {
  if (/^[a-z0-9_.]+$/u.test(inner)) return 'text'
  if (/^[\w.-]+$/u.test(inner) || ODD_START.test(inner) || ODD_END.test(inner)) return 'doubt'
  return /^[a-z0-9]\w*[^\w\s]*\s.*\P{ASCII}.*\w$/u.test(inner) ? 'doubt' : 'emphasis'
}

function escapes(markdown: string, start: number, count: number): Edit[] {
  return Array.from({ length: count }, (_, index) => ({
    start: start + index,
    end: start + index + 1,
    text: `\\${markdown.charAt(start + index)}`,
  }))
}
