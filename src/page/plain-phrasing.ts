import type { Link, PhrasingContent, Strong, Text } from 'mdast'

/** The characters beside a piece of Markdown: the last of what stands before, the first of what comes after. */
export interface Beside {
  readonly before: string
  readonly after: string
}

/** What Markdown can read as nothing but text: no active character, and none of the beginnings of a literal address. */
const PLAIN = /^[^\\`*_[\]<>&#|~!@^\r\n\t]*$/u
const LITERAL_ADDRESS = /w\.|[ps]:(?:\/|$)|:-/iu
/** At the start of a line these begin nothing: no heading, list, table, fence or rule. */
const STARTS_PLAIN = /^(?:[\p{L}“《（]|\d+(?![\d.)]))/u
/** What is written as it is wherever it stands. */
const FIRST_PLAIN = /^[\p{L}\p{N} （）《》“”、；：，。·]/u
/** An address that needs no escape in a link's destination. */
const PLAIN_ADDRESS = /^[\p{L}\p{N}:/?=.,;%~#@!$'+_-]+$/u

/** A text as it is, if it needs no escape there; `undefined` if that takes a closer look. */
export function plainText(value: string, { before, after }: Beside): string | undefined {
  if (!PLAIN.test(value) || LITERAL_ADDRESS.test(value)) return undefined
  if (before === '' || before === '\n') return STARTS_PLAIN.test(value) && !value.endsWith(' ') ? value : undefined
  // `w` and `.x`, or `]` and `(x`, could come together from two nodes; a blank could end a line.
  return /^[.:(]/u.test(value) || (after === '\n' && value.endsWith(' ')) ? undefined : value
}

/** The first character of a text, if it is written as it is whatever stands before. */
export function plainStart(value: string): string | undefined {
  return FIRST_PLAIN.test(value) && PLAIN.test(value) && !LITERAL_ADDRESS.test(value) ? value.charAt(0) : undefined
}

/** A link whose text and address need no escape. */
export function plainLink({ url, title, children }: Link): string | undefined {
  const [label] = children
  if (children.length !== 1 || label?.type !== 'text' || title || !PLAIN_ADDRESS.test(url)) return undefined
  const { value } = label
  if (value === '' || value === url || /^[ .:(]| $/u.test(value)) return undefined
  return PLAIN.test(value) && !LITERAL_ADDRESS.test(value) ? `[${value}](${url})` : undefined
}

/** How a text or link that needs escapes is written; by the way that also knows where it stands among its siblings. */
export type WriteNode = (node: Text | Link, index: number, beside: Beside) => string

/** What may stand beside `**` so that it opens or closes: full-width marks, a blank, a line's end; never another `*`. */
const BESIDE_STRONG = /^[ \n、，：；。（）【】]?$/u

/** A strong link, or a strong word of letters, where its marks cannot be mistaken. */
function plainStrong({ children }: Strong, { before, after }: Beside, writeNode?: WriteNode): string | undefined {
  const [child] = children
  if (children.length !== 1 || !child || !BESIDE_STRONG.test(before) || !BESIDE_STRONG.test(after)) return undefined
  if (child.type === 'link') return marked(plainLink(child) ?? writeNode?.(child, 0, { before: '**', after: '**' }))
  return child.type === 'text' && /^\p{L}+$/u.test(child.value) ? marked(child.value) : undefined
}

function marked(content: string | undefined): string | undefined {
  return content && `**${content}**`
}

/**
 * Texts, links and strong ones, one after the other. Only those that need escapes are written by
 * `writeNode`: the index has paragraphs of thousands of links, and one title with a `_` in each.
 *
 * @returns nothing where a node that needs a closer look could change how its neighbours are read.
 */
export function plainPhrasing(
  children: readonly PhrasingContent[],
  { before, after }: Beside,
  writeNode?: WriteNode,
): string | undefined {
  // Pieces, not one growing text: to look at its last character the whole of it would be copied each time.
  const written: string[] = []
  let last = before
  let index = 0
  for (const child of children) {
    const next = children[index + 1]
    const beside = { before: last, after: next ? startOf(next, index + 1, writeNode) : after }
    const part = writePart(child, index, beside, writeNode)
    if (part === undefined) return undefined
    written.push(part)
    last = part.at(-1) ?? last
    index++
  }
  return written.join('')
}

/** The character with which a node begins, as far as it matters to the one before. */
function startOf(node: PhrasingContent, index: number, writeNode: WriteNode | undefined): string {
  if (node.type === 'link') return '['
  if (node.type !== 'text') return '*'
  return plainStart(node.value) ?? (writeNode?.(node, index, { before: '', after: '' }) ?? node.value).charAt(0)
}

function writePart(
  node: PhrasingContent,
  index: number,
  beside: Beside,
  writeNode: WriteNode | undefined,
): string | undefined {
  if (node.type === 'text') return plainText(node.value, beside) ?? writeNode?.(node, index, beside)
  if (node.type === 'link') return plainLink(node) ?? writeNode?.(node, index, beside)
  return node.type === 'strong' ? plainStrong(node, beside, writeNode) : undefined
}
