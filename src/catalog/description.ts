import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type Problem, report, type Span } from '../report/problem.ts'
import { plainProse } from './plain-prose.ts'
import { WEB_ADDRESS } from './text.ts'
import type { YamlNode, YamlScalar } from './yaml.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** What a description may hold. Each kind here keeps to itself: it cannot change what stands around it. */
const allowed: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'list',
  'listItem',
  'text',
  'emphasis',
  'strong',
  'delete',
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
  thematicBreak: { reason: '介绍里不能有分隔线', fix: '去掉这一行，用空行分段' },
}

/**
 * Parse a dataset's description and check what it holds. Problems are reported at the Markdown node.
 *
 * @param at the YAML node the description was read from.
 */
export function readDescription(file: VFile, markdown: string, at: YamlNode): RootContent[] {
  const prose = plainProse(markdown)
  if (prose) return prose
  const tree = parser.parse(markdown)
  const walk = (node: Nodes) => {
    const problem = problemOf(node)
    if (problem) {
      const start = at.kind === 'scalar' ? offsetIn(String(file), at, node.position?.start) : at.start
      report(file, { ...problem, at: { start, end: start } })
    } else if ('children' in node) {
      for (const child of node.children) walk(child)
    }
  }
  walk(tree)
  return withoutPositions(tree).children
}

function problemOf(node: Nodes): Omit<Problem, 'at'> | undefined {
  if (node.type === 'root') return undefined
  if (!allowed.has(node.type)) {
    const words = refused[node.type] ?? { reason: `介绍里不能有 ${node.type}`, fix: '只用段落、列表、链接、强调和代码' }
    return { rule: 'description-markdown', ...words }
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

/** Where a point of a scalar's value stands in the file: exact in a literal block and in a plain or quoted line. */
function offsetIn(source: string, scalar: YamlScalar, point: Point | undefined): number {
  if (!point) return scalar.start
  if (scalar.indent === undefined) return isOneLine(source, scalar) ? scalar.start + point.column - 1 : scalar.start
  let start = scalar.start
  for (let line = 1; line < point.line; line++) start = source.indexOf('\n', start) + 1
  return start + scalar.indent + point.column - 1
}

function isOneLine(source: string, span: Span): boolean {
  return !source.slice(span.start, span.end).includes('\n')
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
