import Slugger from 'github-slugger'
import type { Link } from 'mdast'
import type { Dataset } from '../dataset/keys.ts'
import { type Catalog, type Entry, type Section, titleOf } from '../list/catalog.ts'
import { link } from './nodes.ts'
import { from } from './source.ts'

/** What the parts of the page need to know of the whole. */
export interface PageContext {
  readonly catalog: Catalog
  /** For each dataset, those that share images with it, in page order. */
  readonly overlaps: ReadonlyMap<string, readonly Entry[]>
  /** For each dataset, those that it replaced, in page order. */
  readonly predecessors: ReadonlyMap<string, readonly Entry[]>
  readonly byId: ReadonlyMap<string, Entry>
  /** For each section path, the datasets of other sections that belong there too, in page order. */
  readonly guests: ReadonlyMap<string, readonly Entry[]>
  /** A link to a dataset's heading, by its title. */
  readonly linkTo: (entry: Entry) => Link
}

/**
 * @param headingsBefore the texts of the page's headings before the first section: an anchor that
 *   GitHub gives a second time gets a number.
 */
export function pageContext(catalog: Catalog, headingsBefore: readonly string[]): PageContext {
  const links = linksOf(catalog, headingsBefore)
  return {
    catalog,
    overlaps: overlapsOf(catalog),
    predecessors: grouped(catalog, ({ successor }) => (successor ? [successor] : [])),
    byId: new Map(catalog.entries.map((entry) => [entry.id, entry])),
    guests: grouped(catalog, ({ also_in = [] }) => also_in),
    linkTo: (entry) => links.get(entry.id) ?? link(titleOf(entry), '#'),
  }
}

/** A link is made once and stands wherever the page names its dataset: four times in the index alone. */
function linksOf(catalog: Catalog, headingsBefore: readonly string[]): Map<string, Link> {
  const slugger = new Slugger()
  const links = new Map<string, Link>()
  for (const title of headingsBefore) slugger.slug(title)
  const walk = (section: Section) => {
    slugger.slug(section.title)
    for (const entry of section.entries) {
      const title = titleOf(entry)
      links.set(entry.id, from(entry.id, link(title, `#${slugger.slug(title)}`)))
    }
    section.sections.forEach(walk)
  }
  catalog.sections.forEach(walk)
  return links
}

/** Overlaps hold both ways: stated once, they are shown on both. */
function overlapsOf({ entries }: Catalog): Map<string, Entry[]> {
  const ids = new Map<string, Set<string>>()
  const add = (id: string, other: string) => ids.set(id, (ids.get(id) ?? new Set()).add(other))
  for (const { id, dataset } of entries) {
    for (const other of dataset.overlaps ?? []) {
      add(id, other)
      add(other, id)
    }
  }
  const order = new Map(entries.map((entry, index) => [entry.id, index]))
  const inOrder = (others: Set<string>) =>
    [...others]
      .map((id) => order.get(id) ?? 0)
      .toSorted((a, b) => a - b)
      .flatMap((index) => entries[index] ?? [])
  return new Map([...ids].map(([id, others]) => [id, inOrder(others)]))
}

/** The datasets by what each of them names, in page order. */
function grouped({ entries }: Catalog, namesOf: (dataset: Dataset) => readonly string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry.dataset))) {
      const others = groups.get(name)
      if (others) others.push(entry)
      else groups.set(name, [entry])
    }
  }
  return groups
}
