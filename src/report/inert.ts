import type { Nodes, PhrasingContent, RootContent } from 'mdast'

/** Stands within a word and is not seen: GitHub finds no mention and no reference across it. */
const APART = '\u200B'

/** Pages of GitHub that a mere address refers to, and that `closes` in front of it closes. */
const REFERRED = /github\.com\/[^\s/]+\/[^\s/]+\/(?:issues|pull|discussions|commit)\//iu

/**
 * Nodes fit for an issue, a comment or a pull request, where text acts: it mentions people and teams, refers to
 * issues and commits, and closes them. They look the same and do nothing. The given nodes stay as they are.
 */
export function inertNodes(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => inertNode(node))
}

function inertNode<T extends RootContent>(node: T): RootContent[] {
  if (node.type === 'text') return [{ type: 'text', value: inertText(node.value) }]
  if (node.type === 'link' && REFERRED.test(node.url)) return [code(node.url)]
  if (!('children' in node)) return [node]
  return [{ ...node, children: node.children.flatMap((child: Nodes) => inertNode(child as RootContent)) } as T]
}

/** A text that mentions nobody and refers to nothing. */
export function inertText(text: string): string {
  return text
    .replace(/[@#](?=[\w-])/gu, `$&${APART}`)
    .replace(/\bGH(?=-\d)/giu, `$&${APART}`)
    .replace(/github\.com(?=\/)/giu, `github.com${APART}`)
    .replace(/\b[\da-f]{6}(?=[\da-f]{1,34}\b)/giu, `$&${APART}`)
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}
