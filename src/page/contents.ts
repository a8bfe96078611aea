import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkToc from 'remark-toc'
import type { Plugin } from 'unified'
import { report } from '../report/problem.ts'

const HEADING = '目录'

/**
 * The table of contents, by remark-toc, below the heading 目录. remark-toc does nothing, and says
 * nothing, when the heading is missing, and drops what stands between it and the next heading:
 * both are errors here.
 */
export const remarkContents: Plugin<[], Root> = () => {
  const insert = remarkToc({ heading: HEADING })
  return (tree, file) => {
    const rule = 'template-contents'
    const index = tree.children.findIndex((node) => node.type === 'heading' && textOf(node) === HEADING)
    if (index < 0) {
      report(file, { rule, reason: `缺少标题“${HEADING}”`, fix: `在各分类之前加上一行：# ${HEADING}` })
      return
    }
    const next = tree.children[index + 1]
    if (next?.type !== 'heading') {
      const start = next?.position?.start.offset ?? tree.children[index]?.position?.start.offset ?? 0
      const fix = `“${HEADING}”下面直接接下一个标题；说明文字放到“${HEADING}”之前`
      report(file, { rule, at: { start, end: start }, reason: `“${HEADING}”下面有别的内容，会被目录覆盖`, fix })
      return
    }
    insert(tree)
  }
}
