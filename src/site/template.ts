import { toString as textOf } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** What the list is called: the first heading of its template. */
export function listTitle(template: string): string {
  const nodes = unified().use(remarkParse).parse(template).children
  return textOf(nodes.find(({ type }) => type === 'heading'))
}
