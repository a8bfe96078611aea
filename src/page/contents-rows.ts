import type { List, Root } from 'mdast'
import type { Plugin } from 'unified'
import { type Section, titleOf } from '../list/catalog.ts'
import { type Anchors, ownSections } from './anchors.ts'
import { contentsOf } from './contents.ts'
import { bullets, link } from './nodes.ts'

/** remark-toc knows headings; the datasets of own pages are rows here, and are added below their section. */
export const remarkListRows: Plugin<[], Root> = () => {
  return (tree, { data: { context } }) => {
    const list = contentsOf(tree)
    if (!context) return
    for (const section of ownSections(context.catalog)) {
      const url = `#${context.anchors.sections.get(section.path)}`
      const item = list?.children.find(({ children: [first] }) => {
        const [target] = first?.type === 'paragraph' ? first.children : []
        return target?.type === 'link' && target.url === url
      })
      item?.children.push(rowsIn(section, context.anchors))
    }
  }
}

function rowsIn(section: Section, anchors: Anchors): List {
  const rows = section.entries.map((entry) => [link(titleOf(entry), `#${anchors.rows.get(entry.id)}`)])
  const list = bullets(rows)
  for (const inner of section.sections) {
    const [item] = bullets([[link(inner.title, `#${anchors.sections.get(inner.path)}`)]]).children
    if (item) list.children.push({ ...item, children: [...item.children, rowsIn(inner, anchors)] })
  }
  return list
}
