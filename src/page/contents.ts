import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { report } from '../problem/problem.ts'

const HEADING = '目录'
const RULE = 'template-contents'

/** The table of contents: remark-toc has to be told what its heading is called here. */
export const contents = { heading: HEADING }

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
