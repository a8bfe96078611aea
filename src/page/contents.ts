import type { List, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { report } from '../problem/problem.ts'
import { CONTENTS } from './anchors.ts'
import { folded } from './nodes.ts'

const RULE = 'template-contents'

/** The table of contents: remark-toc has to be told what its heading is called here. */
export const contents = { heading: CONTENTS }

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
  const index = template.children.findIndex((node) => node.type === 'heading' && textOf(node) === CONTENTS)
  if (index < 0) {
    report(file, { rule: RULE, reason: `缺少标题“${CONTENTS}”`, fix: `在各分类之前加上一行：# ${CONTENTS}` })
    return
  }
  const next = template.children[index + 1]
  if (next && (next.type === 'heading' || isSections(next))) return
  const start = (next ?? template.children[index])?.position?.start.offset ?? 0
  report(file, {
    rule: RULE,
    at: { start, end: start },
    reason: next ? `“${CONTENTS}”下面有别的内容，会被目录覆盖` : `“${CONTENTS}”后面没有标题，目录会是空的`,
    fix: `“${CONTENTS}”下面直接接下一个标题；说明文字放到“${CONTENTS}”之前`,
  })
}

/** Fold the table of contents away: it is longer than all that stands before it. */
export const remarkFoldContents: Plugin<[], Root> = () => {
  return (tree) => {
    const list = contentsOf(tree)
    if (!list) return
    const [opening, ...rest] = folded('展开目录', [list])
    if (opening) tree.children.splice(tree.children.indexOf(list), 1, opening, ...rest)
  }
}

/** The list that remark-toc has made. */
export function contentsOf(tree: Root): List | undefined {
  const index = tree.children.findIndex((node) => node.type === 'heading' && textOf(node) === CONTENTS)
  const next = index < 0 ? undefined : tree.children[index + 1]
  return next?.type === 'list' ? next : undefined
}
