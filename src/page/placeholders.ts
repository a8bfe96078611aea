import type { PhrasingContent, RootContent } from 'mdast'
import type { Catalog } from '../list/catalog.ts'
import type { PageContext } from './context.ts'
import { incompleteNodes } from './incomplete.ts'
import { lookupHeadings, lookupNodes } from './lookup.ts'
import { text } from './nodes.ts'
import { sectionNodes } from './section.ts'

/** What the template leaves to the data: a word in a sentence, or blocks in place of a paragraph. */
export type Placeholder =
  | { readonly words: (context: PageContext) => PhrasingContent[] }
  | { readonly blocks: (context: PageContext) => RootContent[]; readonly headings?: (catalog: Catalog) => string[] }

const count = (number: (catalog: Catalog) => number): Placeholder => ({
  words: ({ catalog }) => [text(String(number(catalog)))],
})

/** All placeholders, by the name that stands between `{{` and `}}`. Each stands in the template once. */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  'section-count': count(({ sections }) => sections.length),
  'dataset-count': count(({ entries }) => entries.length),
  'modality-count': count(({ entries }) => new Set(entries.flatMap(({ dataset }) => dataset.modalities ?? [])).size),
  'license-count': count(({ entries }) => entries.filter(({ dataset }) => dataset.license).length),
  index: { blocks: lookupNodes, headings: lookupHeadings },
  sections: {
    blocks: (context) => context.catalog.sections.flatMap((section) => sectionNodes(section, context)),
  },
  incomplete: { blocks: incompleteNodes },
}
