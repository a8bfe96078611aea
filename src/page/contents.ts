import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkToc from 'remark-toc'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { report } from '../report/problem.ts'

const HEADING = '目录'
const RULE = 'template-contents'
const BLANK: RootContent = { type: 'thematicBreak' }

/**
 * The table of contents, by remark-toc, which has to be told what its heading is called here. It looks
 * for headings everywhere; what was built from the data has them at the top only, and thousands of
 * nodes below, so it is shown an outline instead: the same nodes, with what was built left blank.
 */
export const remarkContents: Plugin<[], Root> = () => {
  const insert = remarkToc({ heading: HEADING })
  return (tree) => {
    const outline: Root = {
      type: 'root',
      children: tree.children.map((node) => (node.type === 'heading' || node.position ? node : BLANK)),
    }
    insert(outline)
    const at = outline.children.findIndex((node) => node.type === 'heading' && textOf(node) === HEADING)
    const list = outline.children[at + 1]
    if (list?.type === 'list') tree.children.splice(at + 1, 0, list)
  }
}

/**
 * remark-toc does nothing, and says nothing, when the heading is missing, and drops what stands
 * between it and the next heading. Both are errors here, reported on the template.
 *
 * @param isSections whether a node of the template gives way to the sections, which begin with a heading.
 */
export function checkContents(
  template: Root,
  file: VFile,
  isSections: (node: Root['children'][number]) => boolean,
): void {
  const index = template.children.findIndex((node) => node.type === 'heading' && textOf(node) === HEADING)
  if (index < 0) {
    report(file, { rule: RULE, reason: `缺少标题“${HEADING}”`, fix: `在各分类之前加上一行：# ${HEADING}` })
    return
  }
  const next = template.children[index + 1]
  if (next && (next.type === 'heading' || isSections(next))) return
  const start = (next ?? template.children[index])?.position?.start.offset ?? 0
  report(file, {
    rule: RULE,
    at: { start, end: start },
    reason: next ? `“${HEADING}”下面有别的内容，会被目录覆盖` : `“${HEADING}”后面没有标题，目录会是空的`,
    fix: `“${HEADING}”下面直接接下一个标题；说明文字放到“${HEADING}”之前`,
  })
}
