import type { Nodes, Paragraph, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Problem } from '../problem/problem.ts'
import { WEB_ADDRESS } from './characters.ts'
import { githubMarkup, MARKUP_FIX, MARKUP_REASON } from './github-markup.ts'
import { plainProse } from './plain-prose.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** What a description may hold. Each kind here keeps to itself: it cannot change what stands around it. */
const allowed: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'list',
  'listItem',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'code',
  'break',
  'link',
  'image',
])

/** What is refused by name; anything else not allowed gets the same words with its type. */
const refused: Partial<Record<Nodes['type'], { reason: string; fix: string }>> = {
  heading: { reason: '介绍里不能有标题', fix: '去掉行首的 #，或段落下面的 ===、---；要分点就写成列表' },
  html: { reason: '介绍里不能有 HTML', fix: '用 Markdown 写；要显示尖括号就放进反引号里，例如 `<b>`' },
  definition: { reason: '介绍里不能有链接定义', fix: '把链接直接写成 [文字](地址)' },
  footnoteDefinition: { reason: '介绍里不能有脚注', fix: '把脚注的内容写进正文' },
  footnoteReference: { reason: '介绍里不能有脚注', fix: '把脚注的内容写进正文' },
  table: { reason: '介绍里不能有表格', fix: '写成列表；八列表格由其他各键生成' },
  blockquote: { reason: '介绍里不能有引用', fix: '去掉行首的 >' },
  delete: { reason: '介绍里不能有删除线', fix: '去掉两边的 ~~；要显示波浪号就写全角的“～”' },
  thematicBreak: { reason: '介绍里不能有分隔线', fix: '去掉这一行，用空行分段' },
}

/** In UTF-16 units. Longer Markdown is hard to read, and made to be, it keeps a parser busy for minutes. */
const MAX_LENGTH = 5_000

/** How deep nodes may nest; a list in a list with a link in bold has 7. The page is made by functions that call themselves. */
const MAX_DEPTH = 20

/** A line that begins with more quotes and lists than that: refused unread, for parsers call themselves too. */
const DEEP_LINE = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${MAX_DEPTH}}`, 'mu')

/** A problem of a description; its place and its mend are offsets in the Markdown. */
export type DescriptionProblem = Omit<Problem, 'at'> & { readonly offset: number }

/**
 * Parse a dataset's description and check what it holds.
 *
 * @param say is told every problem, at the Markdown node.
 */
export function readDescription(markdown: string, say: (problem: DescriptionProblem) => void): RootContent[] {
  const tell = (offset: number, problem: Omit<Problem, 'at'>) => say({ offset, ...problem })
  if (markdown.length > MAX_LENGTH) {
    tell(0, {
      rule: 'description-length',
      reason: `介绍太长（${markdown.length} 个字符）`,
      allowed: [`最多 ${MAX_LENGTH} 个字符`],
      fix: '只写要点，长的资料给出链接',
    })
    return []
  }
  const prose = plainProse(markdown)
  if (prose) return prose
  const deep = markdown.search(DEEP_LINE)
  if (deep >= 0) {
    tell(deep, tooDeep)
    return []
  }
  const tree = parser.parse(markdown)
  let toldDepth = false
  const walk = (node: Nodes, depth: number) => {
    if (depth > MAX_DEPTH) {
      if (!toldDepth) tell(node.position?.start.offset ?? 0, tooDeep)
      toldDepth = true
      return
    }
    const problem = problemOf(node)
    if (problem) tell(node.position?.start.offset ?? 0, problem)
    else if ('children' in node) for (const child of node.children) walk(child, depth + 1)
    if (node.type === 'paragraph') tellMarkup(node)
  }
  const tellMarkup = (paragraph: Paragraph) => {
    const markup = githubMarkup(plainTextOf(paragraph))
    if (!markup) return
    const from = paragraph.position?.start.offset ?? 0
    const mark = markup.kind === 'math' ? markup.found.slice(0, 2) : markup.found
    tell(Math.max(from, markdown.indexOf(mark, from)), {
      rule: 'description-markdown',
      reason: `介绍里的内容会被 GitHub 显示成${MARKUP_REASON[markup.kind]}`,
      found: markup.found,
      fix: MARKUP_FIX[markup.kind],
    })
  }
  walk(tree, 0)
  return withoutPositions(tree).children
}

const tooDeep = {
  rule: 'description-depth',
  reason: '介绍里的列表、强调套得太深',
  allowed: [`最多 ${MAX_DEPTH} 层`],
  fix: '少套几层；要照原样显示的符号放进反引号里',
}

/** Languages whose code GitHub draws instead of showing it. */
const DRAWN = new Set(['math', 'mermaid', 'geojson', 'topojson', 'stl'])

/** The text of a paragraph, a character in place of each piece of code: `$` before and behind code makes a formula too. */
function plainTextOf(node: Nodes): string {
  if (node.type === 'inlineCode') return '\uFFFC'
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(plainTextOf).join('') : node.type === 'text' ? node.value : ''
}

function problemOf(node: Nodes): Omit<Problem, 'at'> | undefined {
  if (node.type === 'root') return undefined
  if (!allowed.has(node.type)) {
    const words = refused[node.type] ?? { reason: `介绍里不能有 ${node.type}`, fix: '只用段落、列表、链接、强调和代码' }
    return { rule: 'description-markdown', ...words }
  }
  if (node.type === 'code' && DRAWN.has(node.lang?.toLowerCase() ?? '')) {
    return {
      rule: 'description-markdown',
      reason: '介绍里的代码会被 GitHub 画成图或公式',
      found: node.lang ?? '',
      fix: '去掉 ``` 后面的语言名',
    }
  }
  if (node.type === 'image' && !(node.url.startsWith('https://') && WEB_ADDRESS.test(node.url))) {
    return {
      rule: 'description-image',
      reason: '图片的地址不对',
      found: node.url,
      allowed: ['以 https:// 开头的完整网址'],
      fix: '换成 https 的图片地址',
    }
  }
  if (node.type === 'link' && !node.url.startsWith('mailto:') && !WEB_ADDRESS.test(node.url)) {
    return {
      rule: 'description-link',
      reason: '链接的地址不对',
      found: node.url,
      allowed: ['以 http:// 或 https:// 开头的完整网址'],
      fix: '写成完整的网址',
    }
  }
  return undefined
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
