import Slugger from 'github-slugger'
import { type Catalog, type Section, titleOf } from '../list/catalog.ts'

/** The heading of the table of contents, on every page. */
export const CONTENTS = '目录'

/** The page on which every dataset is found. */
export const README = 'README.md'

/** The page of a section whose datasets stand on one of their own. */
export function pageOf({ path }: Section): string {
  return `pages/${path}.md`
}

/** The sections whose datasets stand on pages of their own. */
export function ownSections({ sections }: Catalog): Section[] {
  return sections.filter(({ ownPage }) => ownPage)
}

/** The headings of `README.md` that come from its template and index, before the sections and behind them. */
export interface OtherHeadings {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Where everything stands, by the anchors that GitHub gives to headings. */
export interface Anchors {
  /** The page and the anchor of each dataset's details, by its id. */
  readonly details: ReadonlyMap<string, { readonly page: string; readonly anchor: string }>
  /** The anchor of each section on `README.md`, by its path; subsections of an own page have it in a table's row. */
  readonly sections: ReadonlyMap<string, string>
  /** The anchors of the rows of datasets on own pages, by id: as the heading's was, where no heading has it now. */
  readonly rows: ReadonlyMap<string, string>
}

/**
 * GitHub numbers an anchor that comes again on a page, in the order of the headings.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links
 */
export function anchorsOf(catalog: Catalog, { before, after }: OtherHeadings): Anchors {
  const details = new Map<string, { page: string; anchor: string }>()
  const sections = new Map<string, string>()
  const rows = new Map<string, string>()
  const readme = new Slugger()
  for (const title of before) readme.slug(title)
  for (const section of catalog.sections) {
    const own = { title: section.title, path: section.path }
    for (const heading of section.ownPage ? [own] : headingsOf(section)) {
      const anchor = readme.slug(heading.title)
      if ('id' in heading) details.set(heading.id, { page: README, anchor })
      else sections.set(heading.path, anchor)
    }
  }
  for (const title of after) readme.slug(title)
  // Rows come last: what a heading of this page has is not theirs.
  for (const section of ownSections(catalog)) {
    const page = new Slugger()
    const [own, ...headings] = headingsOf(section)
    for (const title of [own?.title ?? '', CONTENTS]) page.slug(title)
    for (const heading of headings) {
      const anchor = page.slug(heading.title)
      const row = readme.slug(heading.title)
      if ('id' in heading) rows.set(heading.id, row)
      else sections.set(heading.path, row)
      if ('id' in heading) details.set(heading.id, { page: pageOf(section), anchor })
    }
  }
  return { details, sections, rows }
}

/** The headings of a section, with the id of the dataset or the path of the section, in page order. */
function headingsOf({
  title,
  path,
  entries,
  sections,
}: Section): ({ title: string } & ({ id: string } | { path: string }))[] {
  return [
    { title, path },
    ...entries.map((entry) => ({ title: titleOf(entry), id: entry.id })),
    ...sections.flatMap(headingsOf),
  ]
}
