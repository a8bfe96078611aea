import type { PhrasingContent, RootContent } from 'mdast'
import { commercialOf } from '../dataset/license.ts'
import type { Catalog, Entry } from '../list/catalog.ts'
import type { PageContext } from './context.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import { bullets, heading, joined, paragraph, strong, text } from './nodes.ts'

/** The headings of the index: only of the ways to look up that find something. */
export function lookupHeadings(catalog: Catalog): string[] {
  return dimensions.filter((dimension) => usedWords(dimension, catalog.entries).length > 0).map(({ title }) => title)
}

/**
 * The index: for each way to look up a heading, and for each word that is used its count and links to
 * its datasets, in page order; those that allow commercial use stand in bold.
 */
export function lookupNodes(context: PageContext): RootContent[] {
  return dimensions.flatMap((dimension) => {
    const words = usedWords(dimension, context.catalog.entries)
    if (words.length === 0) return []
    const shown = dimension.folded ? words.flatMap((used) => folded(used, context)) : [lines(dimension, words, context)]
    return [heading(2, dimension.title), ...shown]
  })
}

/** A word of the index with the datasets that it fits. */
interface UsedWord {
  readonly word: string
  readonly found: readonly Entry[]
}

function lines({ within }: Dimension, words: readonly UsedWord[], context: PageContext): RootContent {
  const inner = (found: readonly Entry[]) => (within ? groupLinks(within, found, context) : links(found, context))
  return bullets(words.map(({ word, found }) => [strong(text(word)), text(`（${found.length}）：`), ...inner(found)]))
}

/** GitHub folds `<details>`; the word is the page's own, so it needs no escape. */
function folded({ word, found }: UsedWord, context: PageContext): RootContent[] {
  return [
    { type: 'html', value: `<details><summary><b>${word}</b>（${found.length}）</summary>` },
    paragraph(links(found, context)),
    { type: 'html', value: '</details>' },
  ]
}

function usedWords({ words, wordsOf }: Pick<Dimension, 'words' | 'wordsOf'>, entries: readonly Entry[]): UsedWord[] {
  const byWord = new Map(words.map((word): [string, Entry[]] => [word, []]))
  for (const entry of entries) for (const word of wordsOf(entry.dataset)) byWord.get(word)?.push(entry)
  return [...byWord].map(([word, found]) => ({ word, found })).filter(({ found }) => found.length > 0)
}

/** The datasets once more by a second word; last those that have none of its words. */
function groupLinks(
  within: NonNullable<Dimension['within']>,
  entries: readonly Entry[],
  context: PageContext,
): PhrasingContent[] {
  const groups = usedWords(within, entries).map(({ word, found }) => [text(`【${word}】`), ...links(found, context)])
  const rest = entries.filter(({ dataset }) => within.wordsOf(dataset).length === 0)
  return joined(rest.length > 0 ? [...groups, [text('【未标明】'), ...links(rest, context)]] : groups, ' ')
}

function links(entries: readonly Entry[], context: PageContext): PhrasingContent[] {
  const items = entries.map((entry): PhrasingContent[] => {
    const link = context.linkTo(entry)
    return [commercialOf(entry.dataset) === 'allowed' ? strong(link) : link]
  })
  return joined(items, '、')
}
