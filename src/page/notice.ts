import type { Root } from 'mdast'
import type { Plugin } from 'unified'

/** The first line of every page. */
export const NOTICE =
  '<!-- 本页由程序生成，请勿直接修改：数据集在 datasets/ 里，其他文字在 templates/README.md 里。 -->'

/** Tell who opens the page's source, at its first line, where to edit instead. Readers do not see it. */
export const remarkNotice: Plugin<[], Root> = () => {
  return (tree) => {
    tree.children.unshift({ type: 'html', value: NOTICE })
  }
}
