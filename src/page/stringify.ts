import type { Link, Paragraph, RootContent, Table, Text } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { joinDeferred, writeDeferred } from './deferred.ts'
import { plainLink, plainPhrasing, plainStart, plainText } from './plain-phrasing.ts'

/** Tables are not padded, so that a changed cell changes one line. */
export const gfm = { tablePipeAlign: false }

type HandleArguments = Parameters<Handle>
const slowTable = gfmTableToMarkdown(gfm).handlers?.['table'] as Handle
const slowParagraph = gfmTaskListItemToMarkdown().handlers?.paragraph as Handle
/** `[`, or `<` for an autolink; remark-stringify knows. */
const { peek: peekLink } = defaultHandlers.link as Handle & { peek: Handle }

function writeText(...[node, parent, state, info]: HandleArguments): string {
  return plainText((node as Text).value, info) ?? defaultHandlers.text(node, parent, state, info)
}

/** The first character of what will be written, for the node before. */
function peekText(...[node, parent, state, info]: HandleArguments): string {
  return plainStart((node as Text).value) ?? writeText(node, parent, state, info)
}

function writeLink(...[node, parent, state, info]: HandleArguments): string {
  return plainLink(node as Link) ?? defaultHandlers.link(node, parent, state, info)
}

function writeParagraph(...[node, parent, state, info]: HandleArguments): string {
  const task = parent?.type === 'listItem' && typeof parent.checked === 'boolean'
  return (task ? undefined : mixedParagraph(node as Paragraph, state, info)) ?? slowParagraph(node, parent, state, info)
}

/** As remark-stringify goes about it, but node by node only where a node needs it. */
function mixedParagraph(node: Paragraph, state: State, info: Info): string | undefined {
  const exit = state.enter('paragraph')
  const exitPhrasing = state.enter('phrasing')
  const depth = state.indexStack.push(-1) - 1
  const written = plainPhrasing(node.children, info, (child, index, beside) => {
    state.indexStack[depth] = index
    return state.handle(child, node, state, { ...info, ...beside })
  })
  state.indexStack.pop()
  exitPhrasing()
  exit()
  return written
}

function writeTable(...[node, parent, state, info]: HandleArguments): string {
  return plainTable(node as Table) ?? slowTable(node, parent, state, info)
}

/** A table of plain cells, without alignment. */
function plainTable({ align, children: [header, ...rows] }: Table): string | undefined {
  if (!align || !header || align.some(Boolean)) return undefined
  const lines = [header, ...rows].map(({ children }) => {
    const cells = children.map((cell) => plainPhrasing(cell.children, { before: ' ', after: ' ' }))
    return cells.length === align.length && !cells.includes(undefined) ? line(cells as string[]) : undefined
  })
  const [first, ...others] = lines
  return lines.includes(undefined) ? undefined : [first, line(align.map(() => '-')), ...others].join('\n')
}

function line(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`
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
  join: [joinDeferred],
  handlers: {
    deferred: writeDeferred,
    text: Object.assign(writeText, { peek: peekText }),
    link: Object.assign(writeLink, { peek: peekLink }),
    paragraph: writeParagraph,
    table: writeTable,
  },
}

const writer = unified().use(remarkGfm, gfm).use(remarkStringify, style).freeze()

/** The Markdown of some nodes, with one newline at the end. */
export function write(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children })
}
