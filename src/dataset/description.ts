import type { Nodes, Paragraph, Root, RootContent } from 'mdast'
import { escapeProblems } from './description-escapes.ts'
import { nodeProblem } from './description-nodes.ts'
import { githubMarkup, MARKUP_FIX, MARKUP_REASON } from './github-markup.ts'
import { plainProse } from './plain-prose.ts'
import { type DescriptionProblem, parseProse } from './prose.ts'
import { addressProblems, withoutAddresses } from './prose-addresses.ts'
import { characterProblems } from './prose-characters.ts'
import { lineProblem } from './prose-lines.ts'
import { brokenLinks } from './prose-links.ts'
import { markProblems } from './prose-marks.ts'
import { proseOf, spanOf } from './prose-mask.ts'
import { triedMends } from './prose-mends.ts'

export type { DescriptionProblem } from './prose.ts'

/** In UTF-16 units. Longer Markdown is hard to read, and made to be, it keeps a parser busy for minutes. */
const MAX_LENGTH = 5_000

/** How deep nodes may nest; a list in a list with a link in bold has 7. The page is made by functions that call themselves. */
const MAX_DEPTH = 20

/** A line that begins with more quotes and lists than that: refused unread, for parsers call themselves too. */
const DEEP_LINE = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${MAX_DEPTH}}.*`, 'gmu')

/**
 * Parse a dataset's description and check that the page will show what it says.
 *
 * @param say is told every problem, at its place in the Markdown.
 * @returns the nodes of the page, without places.
 */
export function readDescription(markdown: string, say: (problem: DescriptionProblem) => void): RootContent[] {
  const prose = markdown.length > MAX_LENGTH ? undefined : plainProse(markdown)
  if (prose) return prose
  const { tree, problems } = checked(markdown)
  if (problems.length > 0) for (const problem of triedMends(markdown, problems, problemsOf)) say(problem)
  return withoutPositions(tree).children
}

function problemsOf(markdown: string): DescriptionProblem[] {
  return checked(markdown).problems
}

/** The tree of a description, and what is wrong with it from its start to its end. What is too long or too deep is not read. */
function checked(markdown: string): { tree: Root; problems: DescriptionProblem[] } {
  const problems: DescriptionProblem[] = []
  if (markdown.length > MAX_LENGTH) {
    problems.push({
      rule: 'description-length',
      offset: 0,
      reason: `介绍太长（${markdown.length} 个字符）`,
      allowed: [`最多 ${MAX_LENGTH} 个字符`],
      fix: '只写要点，长的资料给出链接',
    })
  }
  let deep: number | undefined
  const read = markdown.slice(0, MAX_LENGTH).replace(DEEP_LINE, (line, offset: number) => {
    deep ??= offset
    return ' '.repeat(line.length)
  })
  const tree = parseProse(read)
  const code: { start: number; end: number }[] = []
  const walk = (node: Nodes, depth: number, nested: boolean) => {
    if (depth > MAX_DEPTH) {
      deep ??= spanOf(node)?.start ?? 0
      return
    }
    const problem = nodeProblem(read, node)
    if (problem) problems.push(problem)
    if (node.type === 'paragraph') problems.push(...paragraphProblems(read, node, nested))
    const span = node.type === 'code' ? spanOf(node) : undefined
    if (span) code.push(span)
    if ('children' in node) for (const child of node.children) walk(child, depth + 1, nested || node.type !== 'root')
  }
  walk(tree, 0, false)
  if (deep !== undefined) problems.push({ offset: deep, ...tooDeep })
  const isCode = (offset: number) =>
    code.some(({ start, end }) => offset > read.lastIndexOf('\n', start) && offset < end)
  problems.push(...characterProblems(markdown, isCode))
  return { tree, problems: problems.sort((a, b) => a.offset - b.offset) }
}

const tooDeep = {
  rule: 'description-depth',
  reason: '介绍里的列表、强调套得太深',
  allowed: [`最多 ${MAX_DEPTH} 层`],
  fix: '少套几层；要照原样显示的符号放进反引号里',
}

function paragraphProblems(markdown: string, node: Paragraph, nested: boolean): DescriptionProblem[] {
  const prose = proseOf(markdown, node, nested)
  const { problems, mask } = brokenLinks(prose)
  const addresses = addressProblems({ ...prose, bare: mask })
  const lines = lineProblem(prose)
  const text = withoutAddresses(mask)
  problems.push(...escapeProblems(prose))
  return [
    ...problems,
    ...addresses,
    ...(lines ? [lines] : []),
    ...markProblems(prose, text),
    ...markupProblems(prose.start, markdown, node),
  ]
}

/** All that GitHub makes of a paragraph's text after Markdown is done. */
function markupProblems(start: number, markdown: string, node: Paragraph): DescriptionProblem[] {
  const problems: DescriptionProblem[] = []
  let from = start
  for (let text = plainTextOf(node); ; ) {
    const markup = githubMarkup(text)
    if (!markup) return problems
    const mark = markup.kind === 'math' ? markup.found.slice(0, 2) : markup.found
    const offset = Math.max(from, markdown.indexOf(mark, from))
    problems.push({
      rule: 'description-markdown',
      offset,
      reason: `介绍里的内容会被 GitHub 显示成${MARKUP_REASON[markup.kind]}`,
      found: markup.found,
      fix: MARKUP_FIX[markup.kind],
    })
    text = text.slice(markup.index + markup.found.length)
    from = offset + mark.length
  }
}

/** The text of a paragraph, a character in place of each piece of code: `$` before and behind code makes a formula too. */
function plainTextOf(node: Nodes): string {
  if (node.type === 'inlineCode') return '\uFFFC'
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(plainTextOf).join('') : node.type === 'text' ? node.value : ''
}

/** Positions in the description are not positions in the page; without them the nodes are a third of the size. */
function withoutPositions(tree: Root): Root {
  const strip = (node: Nodes) => {
    delete node.position
    if ('children' in node) for (const child of node.children) strip(child)
  }
  strip(tree)
  return tree
}
