import type { Code } from 'mdast'
import type { Problem } from '../problem/problem.ts'
import { spanOf } from './prose-mask.ts'

/** Languages whose code GitHub draws instead of showing it. */
const DRAWN = new Set(['math', 'mermaid', 'geojson', 'topojson', 'stl'])

/** A block of code that is drawn, that ends nowhere, or that was meant as text. */
export function codeProblem(markdown: string, node: Code): Omit<Problem, 'at'> | undefined {
  const { start = 0, end = 0 } = spanOf(node) ?? {}
  const written = markdown.slice(start, end)
  const rule = 'description-markdown'
  const fence = /^(?:`{3,}|~{3,})/u.exec(written)?.[0]
  if (DRAWN.has(node.lang?.toLowerCase() ?? '')) {
    return {
      rule,
      reason: '介绍里的代码会被 GitHub 画成图或公式',
      found: node.lang ?? '',
      fix: '去掉 ``` 后面的语言名',
    }
  }
  if (fence === undefined) return indentedProblem(markdown, start, node.value)
  if (!closes(written, fence)) {
    return { rule, reason: `代码块没有结束，下面的内容都会变成代码`, found: fence, fix: `在代码的下一行写 ${fence}` }
  }
  const info = [node.lang ?? '', node.meta ?? ''].join(' ').trim()
  if (/^[\w+#.-]*$/u.test(info)) return undefined
  return {
    rule,
    reason: `${fence} 后面的文字不会显示出来`,
    found: info,
    allowed: ['一种语言的名字，例如 python'],
    fix: `把文字移到 ${fence} 的下一行或上一行`,
  }
}

function closes(written: string, fence: string): boolean {
  const last = written.includes('\n') ? (written.split('\n').at(-1) ?? '').replace(/^[\s>]*/u, '').trimEnd() : ''
  return last.length >= fence.length && last === fence.charAt(0).repeat(last.length)
}

/** Four blanks before a paragraph make code of it. */
function indentedProblem(markdown: string, start: number, value: string): Omit<Problem, 'at'> | undefined {
  if (!/\p{Script=Han}/u.test(value) || !/[，。；：、！？]/u.test(value)) return undefined
  const from = markdown.lastIndexOf('\n', start) + 1
  const indent = /^[ \t]*/u.exec(markdown.slice(from))?.[0].length ?? 0
  const told = { rule: 'description-markdown', reason: '行首的四个空格会把这一段变成代码' }
  return value.includes('\n') || start > from + indent
    ? { ...told, allowed: ['不缩进的段落', '``` 之间的代码'], fix: '去掉行首的空格；确实是代码就放在两行 ``` 之间' }
    : { ...told, mend: [{ start: from, end: from + indent, text: '' }] }
}
