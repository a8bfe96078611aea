import { allValues, type Facet, type FacetValue } from './data.ts'

/** How the datasets may be sorted, and what the page calls it. */
export const sorts = { page: '分类', name: '名称', year: '发布年份', checked: '最近核实' } as const

/** What a reader asks for: all of it stands in the page's address, behind `#`. */
export interface State {
  readonly query: string
  /** The picked values of each facet that has any, by ids. */
  readonly picked: Readonly<Record<string, readonly string[]>>
  readonly sort: keyof typeof sorts
  /** The id of a dataset to be shown open, whatever else is asked for. */
  readonly open?: string
}

export const everything: State = { query: '', picked: {}, sort: 'page' }

/** The address of a state: `#q=膝关节&modality=MRI`; nothing for the whole list. */
export function hashOf({ query, picked, sort, open }: State): string {
  const words = new URLSearchParams()
  if (query) words.set('q', query)
  for (const [facet, values] of Object.entries(picked)) for (const value of values) words.append(facet, value)
  if (sort !== 'page') words.set('sort', sort)
  if (open) words.set('open', open)
  const written = String(words)
  return written && `#${written}`
}

/** The state that an address stands for; what the list does not know is left out. */
export function stateOf(hash: string, facets: readonly Facet[]): State {
  const words = new URLSearchParams(hash.slice(1))
  const picked = facets
    .map((facet) => [facet.id, allValues(facet).map(({ id }) => id)] as const)
    .map(([facet, ids]) => [facet, ids.filter((id) => words.getAll(facet).includes(id))] as const)
    .filter(([, ids]) => ids.length > 0)
  const sort = words.get('sort') ?? ''
  const open = words.get('open')
  return {
    query: words.get('q') ?? '',
    picked: Object.fromEntries(picked),
    sort: Object.hasOwn(sorts, sort) ? (sort as State['sort']) : everything.sort,
    ...(open ? { open } : {}),
  }
}

/**
 * The state with a value picked, or no longer. Who picks a part means only that part: the value around it is let go,
 * and the parts of one that is picked whole.
 */
export function toggled(state: State, facets: readonly Facet[], facet: string, value: string): State {
  const now = state.picked[facet] ?? []
  const family = familyOf(facets.find(({ id }) => id === facet)?.values ?? [], value)
  const next = now.includes(value)
    ? now.filter((other) => other !== value)
    : [...now.filter((other) => !family.includes(other)), value]
  // By way of the address, so that the same picks stand in one order, however they came.
  return stateOf(hashOf({ ...state, picked: { ...state.picked, [facet]: next } }), facets)
}

/** The ids of the value around a part, or of the parts of a value. */
function familyOf(values: readonly FacetValue[], value: string): string[] {
  const whole = values.filter(({ parts = [] }) => parts.some(({ id }) => id === value))
  return [...whole, ...(values.find(({ id }) => id === value)?.parts ?? [])].map(({ id }) => id)
}
