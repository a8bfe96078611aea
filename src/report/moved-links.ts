import type { Entry } from '../list/catalog.ts'
import type { Change } from '../list/changes.ts'
import type { PageContext } from '../page/context.ts'

/** A place of the pages to which links lead, as it was and as it is now: `#kits19`, `pages/chest.md#first`. */
export interface MovedLink {
  readonly from: string
  readonly to: string
}

/** The sections and datasets of both lists whose links lead nowhere any more, or to something else. */
export function movedLinks(base: PageContext, now: PageContext, changes: readonly Change[]): MovedLink[] {
  const renamed = new Map(
    changes.flatMap(({ before, after }) => (before && after ? [[before.id, after] as const] : [])),
  )
  const datasets = base.catalog.entries.map((entry) => ({
    from: placeOf(entry, base),
    to: placeOf(renamed.get(entry.id) ?? now.byId.get(entry.id), now),
  }))
  const sections = [...base.anchors.sections].map(([path, anchor]) => {
    const other = now.anchors.sections.get(path)
    return { from: `#${anchor}`, to: other && `#${other}` }
  })
  return [...sections, ...datasets].flatMap(({ from, to }) => {
    return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : []
  })
}

/** Where links to a dataset lead: its heading; or on `README.md` its row, which has the anchor that the heading had. */
function placeOf(entry: Entry | undefined, { anchors }: PageContext): string | undefined {
  if (!entry) return undefined
  const anchor = anchors.rows.get(entry.id) ?? anchors.details.get(entry.id)?.anchor
  return anchor && `#${anchor}`
}
