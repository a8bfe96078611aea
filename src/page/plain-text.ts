import type { Link, PhrasingContent, Strong, Text } from 'mdast'
import { defaultHandlers, type Handle, type Info } from 'mdast-util-to-markdown'

/**
 * Most texts and links of the page hold nothing that Markdown could read as anything but text.
 * remark-stringify tries some forty patterns on each to find that out, and once more on each that follows
 * another node; these handlers recognise it at a glance, and leave everything else to its own.
 */

/** What Markdown can read as nothing but text: no active character, and none of the beginnings of a literal address. */
const PLAIN = /^[^\\`*_[\]<>&#|~!@^\r\n\t]*$/u
const LITERAL_ADDRESS = /w\.|[ps]:(?:\/|$)|:-/iu
/** At the start of a line these begin nothing: no heading, list, table, fence or rule. */
const STARTS_PLAIN = /^(?:[\p{L}“《（]|\d+(?![\d.)]))/u
/** What is written as it is wherever it stands. */
const FIRST_PLAIN = /^[\p{L}\p{N} （）《》“”、；：，。·]/u
/** An address that needs no escape in a link's destination. */
const PLAIN_ADDRESS = /^[\p{L}\p{N}:/?=.,;%~#@!$'+_-]+$/u

type HandleArguments = Parameters<Handle>
/** The characters beside a piece of Markdown: the last before it, the first behind it. */
type Beside = Pick<Info, 'before' | 'after'>

/** A text as it is, if it needs no escape there; `undefined` if that takes a closer look. */
function plainText(value: string, { before, after }: Beside): string | undefined {
  if (!PLAIN.test(value) || LITERAL_ADDRESS.test(value)) return undefined
  if (before === '' || before === '\n') return STARTS_PLAIN.test(value) && !value.endsWith(' ') ? value : undefined
  // `w` and `.x`, `]` and `(x`, or `1` and `)`, could come together from two nodes; a blank could end a line.
  return /^[.:()]/u.test(value) || (after === '\n' && value.endsWith(' ')) ? undefined : value
}

function writeText(...[node, parent, state, info]: HandleArguments): string {
  return plainText((node as Text).value, info) ?? defaultHandlers.text(node, parent, state, info)
}

/** The first character of what will be written, for the node before. */
function peekText(...[node, parent, state, info]: HandleArguments): string {
  const { value } = node as Text
  const plain = FIRST_PLAIN.test(value) && PLAIN.test(value) && !LITERAL_ADDRESS.test(value)
  return plain ? value.charAt(0) : writeText(node, parent, state, info)
}

/** A link whose text and address need no escape. */
function plainLink({ url, title, children }: Link): string | undefined {
  const [label] = children
  if (children.length !== 1 || label?.type !== 'text' || title || !PLAIN_ADDRESS.test(url)) return undefined
  const { value } = label
  if (value === '' || value === url || /^[ .:(]| $/u.test(value)) return undefined
  return PLAIN.test(value) && !LITERAL_ADDRESS.test(value) ? `[${value}](${url})` : undefined
}

function writeLink(...[node, parent, state, info]: HandleArguments): string {
  return plainLink(node as Link) ?? defaultHandlers.link(node, parent, state, info)
}

/** `[`, or `<` for an autolink; remark-stringify knows. */
const { peek: peekLink } = defaultHandlers.link as Handle & { peek: Handle }

/** What may stand beside `**` so that it opens or closes: full-width marks, a blank, a line's end; never another `*`. */
const BESIDE_STRONG = /^[ \n、，：；。（）【】]?$/u

/** How the Markdown writer itself writes a node. */
type WriteNode = (node: PhrasingContent, beside: Beside) => string

/** A strong link, or a strong word of letters, where its marks cannot be mistaken. */
function plainStrong({ children }: Strong, { before, after }: Beside, write: WriteNode): string | undefined {
  const [child] = children
  if (children.length !== 1 || !BESIDE_STRONG.test(before) || !BESIDE_STRONG.test(after)) return undefined
  if (child?.type === 'text') return /^\p{L}+$/u.test(child.value) ? `**${child.value}**` : undefined
  return child?.type === 'link' ? `**${plainLink(child) ?? write(child, { before: '*', after: '*' })}**` : undefined
}

function startOf(node: PhrasingContent, write: WriteNode): string {
  if (node.type === 'link') return '['
  if (node.type !== 'text') return '*'
  return FIRST_PLAIN.test(node.value) ? node.value.charAt(0) : write(node, { before: '', after: '' }).charAt(0)
}

function writePart(node: PhrasingContent, beside: Beside, write: WriteNode): string | undefined {
  if (node.type === 'text') return plainText(node.value, beside) ?? write(node, beside)
  if (node.type === 'link') return plainLink(node) ?? write(node, beside)
  return node.type === 'strong' ? plainStrong(node, beside, write) : undefined
}

/**
 * Texts, links and strong ones, one after the other: only those that need escapes take the long way.
 *
 * @returns nothing if there are other nodes, which could change how their neighbours are read.
 */
function plainRun(
  children: readonly PhrasingContent[],
  { before, after }: Beside,
  write: WriteNode,
): string | undefined {
  const written: string[] = []
  let last = before
  for (const child of children) {
    const next = children[written.length + 1]
    const part = writePart(child, { before: last, after: next ? startOf(next, write) : after }, write)
    if (part === undefined) return undefined
    written.push(part)
    last = part.at(-1) ?? last
  }
  return written.join('')
}

/** All phrasing goes through the state's `containerPhrasing`: what is plain need not go further. */
function writeRoot(...[node, parent, state, info]: HandleArguments): string {
  const whole = state.containerPhrasing.bind(state)
  state.containerPhrasing = (container, beside) => {
    const write: WriteNode = (child, { before, after }) =>
      state.handle(child, container, state, { ...beside, before, after })
    return plainRun(container.children as readonly PhrasingContent[], beside, write) ?? whole(container, beside)
  }
  return defaultHandlers.root(node, parent, state, info)
}

/** Handlers for `mdast-util-to-markdown` that write the same as its own (see the test). */
export const plainHandlers: Readonly<Record<string, Handle>> = {
  link: Object.assign(writeLink, { peek: peekLink }),
  root: writeRoot,
  text: Object.assign(writeText, { peek: peekText }),
}
