import { parseFragment, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element

/** The elements at the top of a piece of HTML, as a browser would build them. */
export function elementsOf(html: string): Element[] {
  return parseFragment(html).childNodes.filter(isElement)
}

/** All elements of a name, in document order. */
export function elements(within: Element, name: string): Element[] {
  return within.childNodes.filter(isElement).flatMap((child) => {
    const own = child.tagName === name ? [child] : []
    return [...own, ...elements(child, name)]
  })
}

/** The text of an element, character references decoded. */
export function textIn(node: Tree.ChildNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

/** An attribute's value, decoded. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

export { serializeOuter as htmlOf }

function isElement(node: Tree.ChildNode): node is Element {
  return 'tagName' in node
}
