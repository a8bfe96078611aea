import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { plainHandlers } from './plain-text.ts'

/** Where escapes of words have no place: the targets of links. */
const addresses: ['destinationRaw', 'destinationLiteral'] = ['destinationRaw', 'destinationLiteral']

/** Tables are not padded, so that a changed cell changes one line. */
export const gfm = { tablePipeAlign: false }

/** How the page's Markdown is written. */
export const style: Options = {
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  // GitHub's parser decodes character references in `<https://…>`, remark does not.
  resourceLink: true,
  unsafe: [
    // GitHub makes a link of any `www.`, and takes a backslash behind it into the link.
    { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: addresses },
    // An address as in `<1@example.org>` may begin with nearly any character, `|` too.
    { character: '<', inConstruct: 'phrasing', notInConstruct: addresses },
    // GitHub tries `[^a](b)` as a footnote before it tries a link.
    { character: '^', before: '\\[', inConstruct: 'phrasing' },
  ],
  handlers: plainHandlers,
}

const writer = unified().use(remarkGfm, gfm).use(remarkStringify, style).freeze()

/** The Markdown of some nodes, with one newline at the end. */
export function write(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children })
}
