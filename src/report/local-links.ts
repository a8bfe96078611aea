import type { Nodes, RootContent } from 'mdast'

/**
 * Nodes of the page fit for another place: links into the page or to files lead nowhere there, only
 * their text is kept. The given nodes stay as they are.
 */
export function withoutLocalLinks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => (isLocal(node) ? withoutLocalLinks(node.children) : [inner(node)]))
}

function isLocal(node: Nodes): node is Extract<Nodes, { type: 'link' }> {
  return node.type === 'link' && !/^(?:https?|mailto):/u.test(node.url)
}

function inner<T extends RootContent>(node: T): T {
  return 'children' in node ? { ...node, children: withoutLocalLinks(node.children) } : node
}
