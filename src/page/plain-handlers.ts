import type { Heading, Link, List, ListItem, Paragraph, Table, Text } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown'
import { plainLink, plainPhrasing, plainStart, plainText } from './plain-phrasing.ts'

/**
 * Most of the page holds nothing that Markdown could read as anything but text. remark-stringify tries
 * some forty patterns on each text to find that out, and once more on each that follows another node;
 * these handlers recognise it at a glance, and leave everything else to the ones they stand for.
 */

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

function writeHeading(...[node, parent, state, info]: HandleArguments): string {
  return plainHeading(node as Heading) ?? defaultHandlers.heading(node, parent, state, info)
}

function plainHeading({ depth, children }: Heading): string | undefined {
  const [title] = children
  if (children.length !== 1 || title?.type !== 'text' || /^(?:$|[ \t])/u.test(title.value)) return undefined
  const written = plainText(title.value, { before: '# ', after: '\n' })
  return written === undefined ? undefined : `${'#'.repeat(depth)} ${written}`
}

/** What stands before the items of a list. */
export const BULLET = '-'

function writeList(...[node, parent, state, info]: HandleArguments): string {
  // Behind another list remark-stringify takes another bullet, to keep the two apart.
  const written = state.bulletLastUsed === BULLET ? undefined : plainList(node as List, state, info)?.join('\n')
  if (written === undefined) return defaultHandlers.list(node, parent, state, info)
  state.bulletLastUsed = BULLET
  return written
}

/** The lines of a tight bullet list whose items are a line each, with a list of such items below it at most. */
function plainList({ ordered, spread, children }: List, state: State, info: Info): string[] | undefined {
  if (ordered || spread || children.length === 0) return undefined
  const exit = state.enter('list')
  const exitItem = state.enter('listItem')
  const lines: string[] = []
  const plain = children.every((item) => {
    const written = plainItem(item, state, info)
    if (written) lines.push(...written)
    return written
  })
  exitItem()
  exit()
  return plain ? lines : undefined
}

function plainItem({ spread, checked, children }: ListItem, state: State, info: Info): string[] | undefined {
  const [first, inner] = children
  if (spread || typeof checked === 'boolean' || first?.type !== 'paragraph' || children.length > 2) return undefined
  const line = mixedParagraph(first, state, { ...info, before: '\n', after: '\n' })
  if (!line || line.includes('\n')) return undefined
  if (!inner) return [`${BULLET} ${line}`]
  const lines = inner.type === 'list' ? plainList(inner, state, info) : undefined
  return lines && [`${BULLET} ${line}`, ...lines.map((below) => `  ${below}`)]
}

/** Handlers for `mdast-util-to-markdown` that write the same as those of remark-stringify and remark-gfm (see the test). */
export const plainHandlers: Readonly<Record<string, Handle>> = {
  heading: writeHeading,
  link: Object.assign(writeLink, { peek: peekLink }),
  list: writeList,
  paragraph: writeParagraph,
  table: writeTable,
  text: Object.assign(writeText, { peek: peekText }),
}
