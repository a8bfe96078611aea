import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { allSections, type Entry, entriesOf, type Section, titleOf } from '../list/catalog.ts'
import { pageOf } from './anchors.ts'
import { datasetsTable } from './columns.ts'
import type { PageContext } from './context.ts'
import { datasetNodes } from './dataset.ts'
import { accessMark, BOLD, markedLink } from './marked-link.ts'
import { newFileLink } from './new-file-link.ts'
import { heading, joined, link, paragraph, text } from './nodes.ts'
import { overview } from './overview.ts'

/** A top-level section as `README.md` shows it. */
export function sectionNodes(section: Section, context: PageContext): RootContent[] {
  if (section.ownPage) return rowsOf(section, context)
  return [heading(1, section.title), ...sectionOpening(section, context), ...datasetsIn(section, 2, context)]
}

/** What a section begins with: the overview of its datasets, links to those of other sections that belong here too. */
export function sectionOpening(section: Section, context: PageContext): RootContent[] {
  return [...overview(section, context), ...guestLine([section], context), ...newFileLine(section, context)]
}

/** The datasets of a section, then its subsections. */
export function datasetsIn(section: Section, depth: number, context: PageContext): RootContent[] {
  return [
    ...section.entries.flatMap((entry) => datasetNodes(entry, depth, context)),
    ...section.sections.flatMap((inner) => [
      heading(depth, inner.title),
      ...guestLine([inner], context),
      ...newFileLine(inner, context),
      ...datasetsIn(inner, depth + 1, context),
    ]),
  ]
}

function guestLine(sections: readonly Section[], context: PageContext): Paragraph[] {
  const guests = [...new Set(sections.flatMap(({ path }) => context.guests.get(path) ?? []))]
  const links = guests.map((entry) => [context.linkTo(entry)])
  return guests.length > 0 ? [paragraph([text('另见：'), ...joined(links, '、')])] : []
}

/** From reading to writing: a new file in the section's folder, in GitHub's editor. */
function newFileLine({ title, path }: Section, { repository }: PageContext): Paragraph[] {
  return repository ? [paragraph([link(`在“${title}”里加一个数据集`, newFileLink(repository, path))])] : []
}

/** A section whose datasets stand on a page of their own: all of them in one table, each with the anchor that its heading would have. */
function rowsOf(section: Section, context: PageContext): RootContent[] {
  const entries = entriesOf(section)
  const page = link('单独的一页', context.hrefTo(pageOf(section)))
  return [
    heading(1, section.title),
    paragraph([
      text(`${entries.length} 个数据集；`),
      ...BOLD,
      text('。介绍、论文和下载在'),
      page,
      text('，点名称就到。'),
    ]),
    ...guestLine(allSections([section]), context),
    ...newFileLine(section, context),
    datasetsTable(entries, (entry) => rowName(entry, section, context)),
  ]
}

/** A dataset's name, linked to its details, behind the anchors that lead to this row: its own, and of the subsections that begin here. */
function rowName(entry: Entry, section: Section, { anchors, linkTo }: PageContext): PhrasingContent[] {
  const begun = allSections(section.sections).filter((inner) => entriesOf(inner)[0] === entry)
  const ids = [...begun.map(({ path }) => anchors.sections.get(path)), anchors.rows.get(entry.id)]
  const { name } = entry.dataset
  const title = titleOf(entry)
  return [
    ...ids.flatMap((id) => (id ? [anchor(id)] : [])),
    markedLink({ ...linkTo(entry), children: [text(name)] }, entry.dataset),
    ...(title === name ? [] : [text(`（${title}）`)]),
    ...accessMark(entry.dataset),
  ]
}

/** @param id as GitHub makes it of a heading: letters, digits, `-` and `_`. */
function anchor(id: string): PhrasingContent {
  return { type: 'html', value: `<a id="${id}"></a>` }
}
