import type { Nodes, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Plugin, unified } from 'unified'

const plain = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * Between single dollars GitHub sees math only where no blank stands inside them and no letter or
 * digit right outside: `$5 and $8` are prices. remark-math sees math there too; that is undone here.
 * The backticks of GitHub's other way to write it, `` $`x`$ ``, are taken off.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 * @see https://github.com/github/markup/issues/1742
 */
export const remarkGithubMath: Plugin<[], Root> = () => {
  return (tree, file) => {
    const source = String(file)
    const walk = (node: Nodes) => {
      if (!('children' in node)) return
      const children = node.children as Nodes[]
      node.children = children.flatMap((child) => reread(child, source)) as typeof node.children
      for (const child of node.children) walk(child)
    }
    walk(tree)
  }
}

function reread(node: Nodes, source: string): Nodes[] {
  if (node.type !== 'inlineMath') return [node]
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const written = source.slice(start, end)
  const before = source.slice(Math.max(0, start - 2), start)
  if (/^\$[^$]/u.test(written)) {
    const apart = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(source.slice(end))
    if (!apart || /^\$\s|\s\$$/u.test(written)) return withoutMath(written)
  }
  const code = /^`(.*)`$/su.exec(node.value)?.[1]
  if (code === undefined) return [node]
  const [text] = node.data?.hChildren ?? []
  if (text?.type === 'text') text.value = code
  return [{ ...node, value: code }]
}

/** The words as Markdown that has no math. */
function withoutMath(written: string): PhrasingContent[] {
  const [paragraph] = plain.parse(written).children
  return paragraph?.type === 'paragraph' ? paragraph.children : [{ type: 'text', value: written }]
}
