import type { RootContent } from 'mdast'
import { allSections, type Section } from '../list/catalog.ts'
import { pageOf } from './anchors.ts'
import type { PagePart } from './budget.ts'
import { onPage, type PageContext } from './context.ts'
import { datasetsIn, sectionNodes } from './section.ts'
import { write } from './stringify.ts'

/** How much of `README.md` each section takes. */
export function readmeParts(context: PageContext): PagePart[] {
  return context.catalog.sections.map((section) => ({
    ...part(section, sectionNodes(section, context)),
    movable: section.ownPage ? undefined : section.path,
  }))
}

/** How much of a section's own page each of its subsections takes; first what stands in none. */
export function sectionPageParts(section: Section, readme: PageContext): PagePart[] {
  const context = onPage(readme, pageOf(section))
  return allSections([section]).map((inner) => part(inner, datasetsIn({ ...inner, sections: [] }, 2, context)))
}

function part({ title }: Section, nodes: RootContent[]): PagePart {
  return { title, bytes: Buffer.byteLength(write(nodes)) }
}
