import type { RootContent } from 'mdast'
import { SEVERAL_LINES } from './characters.ts'

/**
 * A paragraph in one line: it begins with a letter, an opening mark or a number that no `.` or `)` makes a list's,
 * and holds no character that Markdown could take for its own.
 */
const LINE = /^(?:[\p{L}“《（]|\d+(?![\d.)]))[^\\`*_[\]<>#|~!@$^=\t\r\n＊［]*(?<! )$/u
/** What Markdown reads as a character, and what GitHub makes a link or an emoji of by itself. */
const LITERAL = /&[#\w]+;|www\.|:\/\/|:[\w+-]+:/iu

/**
 * The paragraphs of a text that is plain prose. Most descriptions are, and need no Markdown parser:
 * what this returns is what the parser would (see the test).
 *
 * @returns nothing for a text that only a parser can read.
 */
export function plainProse(markdown: string): RootContent[] | undefined {
  const paragraphs = markdown.trimEnd().split(/\n{2,}/u)
  const plain = paragraphs.every((paragraph) => LINE.test(paragraph))
  if (!plain || LITERAL.test(markdown) || !SEVERAL_LINES.test(markdown)) return undefined
  return paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}
