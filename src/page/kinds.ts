import type { Table } from 'mdast'
import { type Modality, modalityKinds } from '../dataset/words.ts'
import { type Entry, entriesOf } from '../list/catalog.ts'
import type { PageContext } from './context.ts'
import { link, row, strong, table, text } from './nodes.ts'

/** How many datasets each section has of each kind of modality that the list knows; the section is linked. */
export function kindsTable({ catalog, anchors }: PageContext): Table {
  const kinds = Object.entries(modalityKinds).filter(([, words]) => countOf(catalog.entries, words) > 0)
  const rows = catalog.sections.map((section) => {
    const entries = entriesOf(section)
    const counts = kinds.map(([, words]) => countOf(entries, words))
    return row([
      [link(section.title, `#${anchors.sections.get(section.path)}`)],
      ...counts.map((count) => (count > 0 ? [text(String(count))] : [])),
      [strong(text(String(entries.length)))],
    ])
  })
  return table(['分类', ...kinds.map(([name]) => name), '共'], rows)
}

function countOf(entries: readonly Entry[], words: readonly Modality[]): number {
  return entries.filter(({ dataset }) => dataset.modalities?.some((word) => words.includes(word))).length
}
