import type { Node, RootContent } from 'mdast'
import type { Handle, Join } from 'mdast-util-to-markdown'

/**
 * Blocks of the page that are made when they are written, and let go then: kept until the end, those
 * of ten thousand datasets would be most of what the build holds in memory. Headings do not belong
 * here, the table of contents looks for them before anything is written.
 */
export interface Deferred extends Node {
  type: 'deferred'
  /** At least one, the same each time. */
  blocks: () => RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    deferred: Deferred
  }
}

export function deferred(blocks: () => RootContent[]): Deferred {
  return { type: 'deferred', blocks }
}

/** Write the blocks as if they stood in the tree. */
export const writeDeferred: Handle = (node: Deferred, _, state, info) =>
  state.containerFlow({ type: 'root', children: node.blocks() }, info)

/** remark-stringify tells a list from the one before it by its bullet; it does not see that blocks end with one. */
export const joinDeferred: Join = (left, right) =>
  left.type === 'deferred' && right.type === 'list' ? false : undefined
