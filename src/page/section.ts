import type { RootContent } from 'mdast'
import { type Section, titleOf } from '../catalog/catalog.ts'
import type { PageContext } from './context.ts'
import { datasetBody } from './dataset.ts'
import { deferred } from './deferred.ts'
import { heading, joined, paragraph, text } from './nodes.ts'

/** A section: its heading, links to datasets of other sections that belong here too, its datasets, its subsections. */
export function sectionNodes(section: Section, depth: number, context: PageContext): RootContent[] {
  const guests = context.guests.get(section.path) ?? []
  const seeAlso = () => [
    text('另见：'),
    ...joined(
      guests.map((entry) => [context.linkTo(entry)]),
      '、',
    ),
  ]
  return [
    heading(depth, section.title),
    ...(guests.length > 0 ? [deferred(() => [paragraph(seeAlso())])] : []),
    ...section.entries.flatMap((entry) => [
      heading(depth + 1, titleOf(entry)),
      deferred(() => datasetBody(entry, context)),
    ]),
    ...section.sections.flatMap((inner) => sectionNodes(inner, depth + 1, context)),
  ]
}
