import type { Delete, Html, Nodes } from 'mdast'
import type { Edit } from '../problem/mend.ts'
import type { Problem } from '../problem/problem.ts'
import { codeProblem } from './description-code.ts'
import { imageProblem, linkProblem } from './description-links.ts'
import { listProblem } from './description-lists.ts'
import type { DescriptionProblem } from './prose.ts'
import { emphasisProblem } from './prose-emphasis.ts'
import { isLiteral, spanOf } from './prose-mask.ts'

/** What a description may hold. Each kind here keeps to itself: it cannot change what stands around it. */
const allowed: ReadonlySet<Nodes['type']> = new Set([
  ...(['root', 'paragraph', 'list', 'listItem', 'text', 'emphasis', 'strong'] as const),
  ...(['inlineCode', 'code', 'break', 'link', 'image'] as const),
  // Parts of a table: what is wrong with it is told once.
  ...(['tableRow', 'tableCell'] as const),
])

/** What is refused by name; anything else not allowed gets the same words with its type. */
export const refused = {
  heading: { reason: '介绍里不能有标题', fix: '去掉行首的 #，或段落下面的 ===、---；要分点就写成列表' },
  html: { reason: '介绍里不能有 HTML', fix: '用 Markdown 写；要显示尖括号就放进反引号里，例如 `<b>`' },
  definition: { reason: '介绍里不能有链接定义', fix: '把链接直接写成 [文字](地址)' },
  footnoteDefinition: { reason: '介绍里不能有脚注', fix: '把脚注的内容写进正文' },
  footnoteReference: { reason: '介绍里不能有脚注', fix: '把脚注的内容写进正文' },
  table: { reason: '介绍里不能有表格', fix: '写成列表；八列表格由其他各键生成' },
  blockquote: { reason: '介绍里不能有引用', fix: '去掉行首的 >' },
  delete: { reason: '介绍里不能有删除线', fix: '去掉两边的 ~~；要显示波浪号就写全角的“～”' },
  thematicBreak: { reason: '介绍里不能有分隔线', fix: '去掉这一行，用空行分段' },
} as const

/** What is wrong with a node by itself, not with what it holds. */
export function nodeProblem(markdown: string, node: Nodes): DescriptionProblem | undefined {
  if (node.type === 'emphasis' || node.type === 'strong') return emphasisProblem(markdown, node)
  const problem = shapeProblem(markdown, node)
  return problem && { offset: spanOf(node)?.start ?? 0, ...problem }
}

function shapeProblem(markdown: string, node: Nodes): Omit<Problem, 'at'> | undefined {
  if (!allowed.has(node.type)) return refusedNode(markdown, node)
  if (node.type === 'code') return codeProblem(markdown, node)
  if (node.type === 'image') return imageProblem(node)
  if (node.type === 'link' && !isLiteral(markdown, node)) return linkProblem(node)
  return node.type === 'list' ? listProblem(markdown, node) : undefined
}

function refusedNode(markdown: string, node: Nodes): Omit<Problem, 'at'> {
  const words = Object.hasOwn(refused, node.type) ? refused[node.type as keyof typeof refused] : undefined
  const told = words ?? { reason: `介绍里不能有 ${node.type}`, fix: '只用段落、列表、链接、强调和代码' }
  const mend = mendOf(markdown, node)
  const rule = 'description-markdown'
  return mend ? { rule, reason: told.reason, mend } : { rule, ...told }
}

/** What was no Markdown in the author's mind: `10~20 例，30~40 例`, `>5 mm`; or what Markdown has too: `<br>`. */
function mendOf(markdown: string, node: Nodes): Edit[] | undefined {
  const span = spanOf(node)
  if (!span) return undefined
  const written = markdown.slice(span.start, span.end)
  const escaped = (offset: number) => ({ start: offset, end: offset + 1, text: `\\${markdown.charAt(offset)}` })
  if (node.type === 'blockquote' && /^>=?\s*\d/u.test(written)) return [escaped(span.start)]
  if (node.type === 'delete' && isRange(node, written)) return [escaped(span.start), escaped(span.end - 1)]
  if (node.type === 'html') return lineBreak(markdown, node, span.start, span.end)
  return undefined
}

function isRange({ children }: Delete, written: string): boolean {
  return children.length === 1 && children[0]?.type === 'text' && /^~\s*[\d.]+[^~]*[^~\s]~$/u.test(written)
}

/** `<br>` within a line is a backslash at its end. */
function lineBreak(markdown: string, { value }: Html, start: number, end: number): Edit[] | undefined {
  const before = markdown.slice(markdown.slice(0, start).lastIndexOf('\n') + 1, start)
  const behind = markdown.slice(end).split('\n')[0] ?? ''
  if (!/^<br\s*\/?>$/iu.test(value) || !/[\p{L}\p{N}\p{P}]$/u.test(before)) return undefined
  return behind === '' ? [{ start, end, text: '\\' }] : [{ start, end, text: '\\\n' }]
}
