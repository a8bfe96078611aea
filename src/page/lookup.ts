import type { PhrasingContent, RootContent } from 'mdast'
import type { Catalog, Entry } from '../catalog/catalog.ts'
import type { PageContext } from './context.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import { bullets, heading, joined, strong, text } from './nodes.ts'
import { commercialOf } from './terms.ts'

/** The headings of the index: only of the ways to look up that find something. */
export function lookupHeadings(catalog: Catalog): string[] {
  return dimensions.filter((dimension) => usedWords(dimension, catalog.entries).length > 0).map(({ title }) => title)
}

/**
 * The index: for each way to look up a heading, and a line for each word that is used, with its count
 * and links to its datasets, in page order; those that allow commercial use stand in bold.
 */
export function lookupNodes(context: PageContext): RootContent[] {
  const { entries } = context.catalog
  return dimensions.flatMap((dimension) => {
    const lines = usedWords(dimension, entries).map(({ word, found }) => [
      strong(text(word)),
      text(`（${found.length}）：`),
      ...(dimension.within ? groupLinks(dimension.within, found, context) : links(found, context)),
    ])
    return lines.length > 0 ? [heading(2, dimension.title), bullets(lines)] : []
  })
}

function usedWords({ words, wordsOf }: Pick<Dimension, 'words' | 'wordsOf'>, entries: readonly Entry[]) {
  return words
    .map((word) => ({ word, found: entries.filter(({ dataset }) => wordsOf(dataset).includes(word)) }))
    .filter(({ found }) => found.length > 0)
}

/** The datasets once more by a second word; last those that have none of its words. */
function groupLinks(
  within: NonNullable<Dimension['within']>,
  entries: readonly Entry[],
  context: PageContext,
): PhrasingContent[] {
  const groups = usedWords(within, entries).map(({ word, found }) => [text(`${word}：`), ...links(found, context)])
  const rest = entries.filter(({ dataset }) => within.wordsOf(dataset).length === 0)
  return joined(rest.length > 0 ? [...groups, links(rest, context)] : groups, '；')
}

function links(entries: readonly Entry[], context: PageContext): PhrasingContent[] {
  const items = entries.map((entry): PhrasingContent[] => {
    const link = context.linkTo(entry)
    return [commercialOf(entry.dataset) === 'allowed' ? strong(link) : link]
  })
  return joined(items, '、')
}
