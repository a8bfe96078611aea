import type { RootContent } from 'mdast'
import type { Section } from '../list/catalog.ts'
import type { PageContext } from './context.ts'
import { datasetNodes } from './dataset.ts'
import { heading, joined, paragraph, text } from './nodes.ts'

/** A section: its heading, links to datasets of other sections that belong here too, its datasets, its subsections. */
export function sectionNodes(section: Section, depth: number, context: PageContext): RootContent[] {
  const guests = context.guests.get(section.path) ?? []
  const links = guests.map((entry) => [context.linkTo(entry)])
  return [
    heading(depth, section.title),
    ...(guests.length > 0 ? [paragraph([text('另见：'), ...joined(links, '、')])] : []),
    ...section.entries.flatMap((entry) => datasetNodes(entry, depth + 1, context)),
    ...section.sections.flatMap((inner) => sectionNodes(inner, depth + 1, context)),
  ]
}
