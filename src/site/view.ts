import type { Nodes, Table } from 'mdast'
import type { ViewNode } from './data.ts'

/** Where a link of the page leads when it stands elsewhere; nothing if it leads nowhere there. */
export type Resolve = (url: string) => string | undefined

/**
 * Nodes of the page as the finder holds them: texts, and elements by their names. Headings and raw HTML are left
 * out: the finder has its own heading for a dataset, and loads no pictures.
 *
 * @throws if the page has begun to use a kind of node that has no place here.
 */
export function viewOf(nodes: readonly Nodes[], resolve: Resolve): ViewNode[] {
  return nodes.flatMap((node) => viewOfNode(node, resolve))
}

function viewOfNode(node: Nodes, resolve: Resolve): ViewNode[] {
  const inside = () => ('children' in node ? viewOf(node.children, resolve) : [])
  switch (node.type) {
    case 'text':
      return [node.value]
    case 'emphasis':
      return [['em', inside()]]
    case 'strong':
      return [['strong', inside()]]
    case 'inlineCode':
      return [['code', [node.value]]]
    case 'code':
      return [['pre', [['code', [node.value]]]]]
    case 'break':
      return [['br', []]]
    case 'link':
      return linkTo(node.url, inside(), resolve)
    case 'image':
      return linkTo(node.url, [node.alt || node.url], resolve)
    case 'paragraph':
      return [['p', inside()]]
    case 'list':
      return [node.ordered ? ['ol', inside(), node.start ?? 1] : ['ul', inside()]]
    case 'listItem':
      return [['li', withoutParagraph(inside())]]
    case 'table':
      return [['dl', pairsOf(node, resolve)]]
    case 'heading':
    case 'html':
      return []
    default:
      throw new Error(`no place for ${node.type} in the finder`)
  }
}

function linkTo(url: string, children: ViewNode[], resolve: Resolve): ViewNode[] {
  const address = resolve(url)
  return address === undefined ? children : [['a', children, address]]
}

/** An item of one paragraph is a line. */
function withoutParagraph(children: ViewNode[]): readonly ViewNode[] {
  const [first, ...rest] = children
  return typeof first === 'object' && first[0] === 'p' ? [...first[1], ...rest] : children
}

/** A table of one row, as each header with what stands below it: on a phone it needs no room to the side. */
function pairsOf({ children: [header, row] }: Table, resolve: Resolve): ViewNode[] {
  return (row?.children ?? []).flatMap((cell, index): ViewNode[] => {
    if (cell.children.length === 0) return []
    const label = header?.children[index]?.children ?? []
    return [
      ['dt', viewOf(label, resolve)],
      ['dd', viewOf(cell.children, resolve)],
    ]
  })
}
