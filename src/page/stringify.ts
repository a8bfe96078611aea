import type { Link, RootContent, Text } from 'mdast'
import { defaultHandlers, type Handle, type Info } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

/** What no text handler has to look at: no active character, and none of the beginnings of a literal address. */
const PLAIN = /^[^\\`*_[\]<>&#|~!@^\r\n\t]*$/u
const LITERAL_ADDRESS = /w\.|[ps]:(?:\/|$)|:-/iu
/** At the start of a line letters begin nothing: no heading, list, table, fence or rule. */
const STARTS_PLAIN = /^\p{L}/u
/** What is written as it is wherever it stands, so that the node before need not ask. */
const FIRST_PLAIN = /^[\p{L}\p{N} （）《》“”、；：，。·]/u
/** An address that needs no escape in a link's destination. */
const PLAIN_ADDRESS = /^[A-Za-z0-9:/?=.,;%~#@!$'+_-]+$/u

function isPlain(value: string): boolean {
  return PLAIN.test(value) && !LITERAL_ADDRESS.test(value)
}

function fits(value: string, { before, after }: Info): boolean {
  if (before === '' || before === '\n') return STARTS_PLAIN.test(value) && !value.endsWith(' ')
  // `w` and `.x`, or `]` and `(x`, could come together from two nodes; a blank could end a line.
  return !/^[.:(]/u.test(value) && !(after === '\n' && value.endsWith(' '))
}

function writeText(...[node, parent, state, info]: Parameters<Handle>): string {
  const { value } = node as Text
  return isPlain(value) && fits(value, info) ? value : defaultHandlers.text(node, parent, state, info)
}

/** The first character of what will be written, for the node before. */
function peekText(...[node, parent, state, info]: Parameters<Handle>): string {
  const { value } = node as Text
  return isPlain(value) && FIRST_PLAIN.test(value) ? value.charAt(0) : writeText(node, parent, state, info)
}

/** `[`, or `<` for an autolink; remark-stringify knows. */
const { peek: peekLink } = defaultHandlers.link as Handle & { peek: Handle }

function writeLink(...[node, parent, state, info]: Parameters<Handle>): string {
  const { url, title, children } = node as Link
  const [label] = children
  const simple = children.length === 1 && label?.type === 'text' && !title && PLAIN_ADDRESS.test(url)
  if (simple && label.value !== '' && label.value !== url && isPlain(label.value) && !/^[ .:(]| $/u.test(label.value)) {
    return `[${label.value}](${url})`
  }
  return defaultHandlers.link(node, parent, state, info)
}

/** Where escapes of words have no place: the targets of links. */
const addresses: ['destinationRaw', 'destinationLiteral'] = ['destinationRaw', 'destinationLiteral']

/**
 * How the page's Markdown is written.
 *
 * Most texts of the page hold nothing that Markdown could read as anything but text. remark-stringify
 * tries some forty patterns on each to find that out, and once more on each that follows another node;
 * these are recognised at a glance here, and everything else goes its usual way. The result is the same
 * to the byte (see the test).
 */
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
  handlers: {
    text: Object.assign(writeText, { peek: peekText }),
    link: Object.assign(writeLink, { peek: peekLink }),
  },
}

/** Tables are not padded, so that a changed cell changes one line. */
export const gfm = { tablePipeAlign: false }

const writer = unified().use(remarkGfm, gfm).use(remarkStringify, style).freeze()

/** The Markdown of some nodes, with one newline at the end. */
export function write(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children })
}
