import { type Facet, type FinderData, type FinderSet, textOf } from './data.ts'
import { answers, fold, termsOf } from './search.ts'
import type { State } from './state.ts'

/** A dataset with the texts that are searched, folded. */
export interface Searchable {
  readonly set: FinderSet
  readonly title: string
  readonly text: string
}

/** What the page shows for a state. */
export interface Found {
  readonly sets: readonly FinderSet[]
  /** For each facet's id, how many datasets each of its values would leave, by the value's id. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Done once: folding takes longer than searching. */
export function searchables({ sets }: FinderData): Searchable[] {
  return sets.map((set) => {
    const title = fold(set.title)
    // Texts in lines of their own: nothing is found across two of them.
    const text = [title, ...set.searched.map(fold), ...textOf(set.prose).split('\n').map(fold)].join('\n')
    return { set, title, text }
  })
}

/**
 * The datasets that answer the search and have, of each facet with picked values, one of these.
 *
 * @param facets those of the page.
 */
export function find(all: readonly Searchable[], facets: readonly Facet[], { query, picked, sort }: State): Found {
  const terms = termsOf(query)
  const chosen = facets.map((facet) => ({
    id: facet.id,
    values: new Set(picked[facet.id]),
    counts: new Map<string, number>(),
  }))
  const found: Searchable[] = []
  for (const one of all) {
    if (!answers(one.text, terms)) continue
    const valuesOf = (id: string) => one.set.values[id] ?? []
    const missed = chosen.filter(
      ({ id, values }) => values.size > 0 && !valuesOf(id).some((value) => values.has(value)),
    )
    if (missed.length === 0) found.push(one)
    // What one facet alone keeps out, another of its values would let in.
    for (const { id, counts } of missed.length === 0 ? chosen : missed.length === 1 ? missed : [])
      for (const value of valuesOf(id)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const inOrder = sort === 'page' ? titlesFirst(found, terms) : found.toSorted(orders[sort])
  return { sets: inOrder.map(({ set }) => set), counts: new Map(chosen.map(({ id, counts }) => [id, counts])) }
}

/** Page order; but who types a name wants that dataset before those that speak of it. */
function titlesFirst(found: readonly Searchable[], terms: readonly RegExp[]): readonly Searchable[] {
  if (terms.length === 0) return found
  const named = ({ title }: Searchable) => (answers(title, terms) ? 0 : 1)
  return found.toSorted((a, b) => named(a) - named(b))
}

type Order = (a: Searchable, b: Searchable) => number

/** The orders beside that of the page, which decides where they do not; what is not known stands last. */
export const orders: Readonly<Record<Exclude<State['sort'], 'page'>, Order>> = {
  name: (a, b) => ascending(a.title, b.title),
  year: (a, b) => ascending(b.set.released ?? '', a.set.released ?? ''),
  checked: (a, b) => ascending(b.set.checked ?? '', a.set.checked ?? ''),
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
