import type { Link } from 'mdast'
import { type Catalog, type Entry, titleOf } from '../list/catalog.ts'
import { guestsOf, overlapsOf, predecessorsOf } from '../list/relations.ts'
import type { Repository } from '../list/repository.ts'
import { type Anchors, anchorsOf, type OtherHeadings, README } from './anchors.ts'
import { link } from './nodes.ts'
import { from } from './source.ts'

/** What the parts of a page need to know of the whole. */
export interface PageContext {
  readonly catalog: Catalog
  /** For each dataset, those that share images with it, in page order. */
  readonly overlaps: ReadonlyMap<string, readonly Entry[]>
  /** For each dataset, those that it replaced, in page order. */
  readonly predecessors: ReadonlyMap<string, readonly Entry[]>
  readonly byId: ReadonlyMap<string, Entry>
  /** For each section path, the datasets of other sections that belong there too, in page order. */
  readonly guests: ReadonlyMap<string, readonly Entry[]>
  readonly anchors: Anchors
  /** Whose list it is; nothing if that is not known. */
  readonly repository: Repository | undefined
  /** The way from the page that is being written to a file of the project, named by its path from the root. */
  readonly hrefTo: (path: string) => string
  /** A link to a dataset's details, by its title. */
  readonly linkTo: (entry: Entry) => Link
}

/** The template of `README.md` carries what is known, once it is filled: other pages and plugins need it too. */
declare module 'vfile' {
  interface DataMap {
    context?: PageContext
  }
}

/** What is known while `README.md` is being written. */
export function pageContext(
  catalog: Catalog,
  headings: OtherHeadings,
  repository: Repository | undefined,
): PageContext {
  const context = {
    catalog,
    overlaps: overlapsOf(catalog),
    predecessors: predecessorsOf(catalog),
    byId: new Map(catalog.entries.map((entry) => [entry.id, entry])),
    guests: guestsOf(catalog),
    anchors: anchorsOf(catalog, headings),
    repository,
  }
  return { ...context, ...waysFrom(README, context.anchors) }
}

/** The same while another page is being written. */
export function onPage(context: PageContext, page: string): PageContext {
  return { ...context, ...waysFrom(page, context.anchors) }
}

function waysFrom(page: string, { details }: Anchors): Pick<PageContext, 'hrefTo' | 'linkTo'> {
  const up = '../'.repeat(page.split('/').length - 1)
  const hrefTo = (path: string) => up + path
  // A link is made once and stands wherever the page names its dataset: four times in the index alone.
  const links = new Map<string, Link>()
  const linkTo = (entry: Entry) => {
    const made = links.get(entry.id)
    if (made) return made
    const { page: target = page, anchor = '' } = details.get(entry.id) ?? {}
    const url = `${target === page ? '' : hrefTo(target)}#${anchor}`
    const fresh = from(entry.id, link(titleOf(entry), url))
    links.set(entry.id, fresh)
    return fresh
  }
  return { hrefTo, linkTo }
}
