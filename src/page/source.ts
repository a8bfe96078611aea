import type { Nodes } from 'mdast'

/**
 * Which dataset a node's text comes from, in mdast's own field for such data: the tree stays plain, and what is
 * seen only on the page can be told in the right file.
 */
declare module 'mdast' {
  interface Data {
    /** The id of a dataset. */
    dataset?: string
  }
}

/** The node, marked as coming from a dataset. */
export function from<T extends Nodes>(id: string, node: T): T {
  return { ...node, data: { ...node.data, dataset: id } }
}

/** The id of the dataset that a node comes from. */
export function sourceOf({ data }: Nodes): string | undefined {
  return data?.dataset
}
