import type { Heading, Link, List, Paragraph, PhrasingContent, RootContent, Strong, Table, TableRow, Text } from 'mdast'

/** Short ways to write mdast nodes. Text given here is text: remark-stringify escapes what Markdown would read. */

export function text(value: string): Text {
  return { type: 'text', value }
}

export function link(label: string, url: string): Link {
  return { type: 'link', url, children: [text(label)] }
}

export function strong(child: PhrasingContent): Strong {
  return { type: 'strong', children: [child] }
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

/** @param depth 1 to 6. */
export function heading(depth: number, title: string): Heading {
  return { type: 'heading', depth: depth as Heading['depth'], children: [text(title)] }
}

/** A bullet list with a line for each item. */
export function bullets(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  }
}

/** Items with a text between each two: one node, which stands in all these places. */
export function joined(items: PhrasingContent[][], separator: string): PhrasingContent[] {
  const between = text(separator)
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]))
}

/** A row of a table. */
export function row(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}

/** A table with no alignment: its header, then a row for each of the others. */
export function table(header: readonly string[], rows: TableRow[]): Table {
  return {
    type: 'table',
    align: header.map(() => null),
    children: [row(header.map((label) => (label ? [text(label)] : []))), ...rows],
  }
}

/**
 * Blocks that GitHub folds away.
 *
 * @param summary HTML made of the page's own words, which need no escape.
 */
export function folded(summary: string, blocks: RootContent[]): RootContent[] {
  return [
    { type: 'html', value: `<details><summary>${summary}</summary>` },
    ...blocks,
    { type: 'html', value: '</details>' },
  ]
}
