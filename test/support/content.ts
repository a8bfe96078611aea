import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** All elements with one of these names, in document order. */
function elements(node: Nodes, names: readonly string[]): Element[] {
  const own = node.type === 'element' && names.includes(node.tagName) ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child, names))] : own
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What a reader gets from a page, whatever markup carries it. */
export function contentOf(html: string) {
  const tree = fromHtml(html, { fragment: true })
  const cells = (row: Element) => elements(row, ['th', 'td']).map(textOf)
  return {
    headings: elements(tree, ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']).map((node) => [node.tagName, textOf(node)]),
    tables: elements(tree, ['table']).map((table) => elements(table, ['tr']).map(cells)),
    links: elements(tree, ['a']).map((node) => [node.properties['href'], textOf(node)]),
    images: elements(tree, ['img']).map(({ properties }) => [
      properties['src'],
      properties['alt'],
      properties['width'],
    ]),
  }
}
