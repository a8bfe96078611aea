import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { Span } from '../problem/problem.ts'

/** Stands in a mask for what is no text. */
export const MASKED = '\uFFFC'

/** A paragraph as it is written, and what of it is text. */
export interface Prose {
  readonly markdown: string
  readonly node: Paragraph
  readonly start: number
  readonly end: number
  /** As long as the paragraph's Markdown: its text, and `MASKED` for marks, code, escapes and the addresses of links. */
  readonly mask: string
  /** The same without the words of links. */
  readonly bare: string
  /** Where its text stands, that of links too. */
  readonly pieces: readonly Piece[]
  /** It stands in a list. */
  readonly nested: boolean
}

/** Where a node stands; a literal address behind some marks has no place of its own. */
export function spanOf({ position }: Nodes): Span | undefined {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** A link that is no more than an address among the words. */
export function isLiteral(markdown: string, node: Nodes): boolean {
  const span = spanOf(node)
  return node.type === 'link' && !(span && /[[<]/u.test(markdown.charAt(span.start)))
}

export function proseOf(markdown: string, node: Paragraph, nested: boolean): Prose {
  const { start, end } = spanOf(node) ?? { start: 0, end: 0 }
  const found: Found = { markdown, texts: [], labels: [] }
  collect(found, node.children, { start, end }, false)
  const pieces = [...found.texts, ...found.labels]
  const bare = masked(markdown, start, end, found.texts)
  return { markdown, node, start, end, bare, mask: masked(markdown, start, end, pieces), pieces, nested }
}

/** A piece of text; nothing is escaped in an address. */
export interface Piece extends Span {
  readonly literal?: boolean
}

interface Found {
  readonly markdown: string
  readonly texts: Piece[]
  readonly labels: Piece[]
}

/** Take the text of some nodes that stand between two places; what lies between placed nodes is text too. */
function collect(found: Found, children: readonly PhrasingContent[], { start, end }: Span, label: boolean): void {
  let from = start
  let unplaced = false
  const take = (span: Piece) => (label ? found.labels : found.texts).push(span)
  for (const child of children) {
    const span = spanOf(child)
    if (!span) {
      unplaced = true
      continue
    }
    if (unplaced) take({ start: from, end: span.start })
    unplaced = false
    from = span.end
    if (isLiteral(found.markdown, child)) take({ ...span, literal: true })
    else if (child.type === 'text') take(span)
    else if ('children' in child)
      collect(found, child.children, inside(found.markdown, child, span), label || child.type === 'link')
  }
  if (unplaced) take({ start: from, end })
}

/** Between the marks of a node. */
function inside(markdown: string, node: Nodes, { start, end }: Span): Span {
  if (node.type === 'link') return markdown[start] === '<' ? { start, end: start } : { start: start + 1, end }
  const width = /^(?:\*\*|__|~~)/u.test(markdown.slice(start, end)) && node.type !== 'emphasis' ? 2 : 1
  return { start: start + width, end: end - width }
}

/** A backslash that escapes, or a character reference. */
const WRITTEN_OTHERWISE = /\\[!-/:-@[-`{-~]|&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/gu

function masked(markdown: string, start: number, end: number, texts: readonly Piece[]): string {
  const shown = [...texts].sort((a, b) => a.start - b.start)
  let mask = ''
  for (const text of shown) {
    mask += MASKED.repeat(Math.max(0, text.start - start - mask.length))
    const written = markdown.slice(text.start, text.end)
    mask += text.literal ? written : written.replace(WRITTEN_OTHERWISE, (whole) => MASKED.repeat(whole.length))
  }
  return mask + MASKED.repeat(Math.max(0, end - start - mask.length))
}
