import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { allValues, type FinderData } from '../../src/site/data.ts'
import { find, type Searchable, searchables } from '../../src/site/filter.ts'
import { everything, type State } from '../../src/site/state.ts'
import { makeSite } from '../support/finder.ts'
import { project, ROOT } from '../support/project.ts'

describe('filtering the real list', () => {
  const folder = project({ after }, {})
  let data: FinderData
  let all: Searchable[]
  before(() => {
    data = makeSite(ROOT, folder).data
    all = searchables(data)
  })
  const idsOf = (state: State) => find(all, data.facets, state).sets.map(({ id }) => id)

  /** Some values of some facets, and a search. */
  const states = () =>
    fc
      .tuple(
        fc.constantFrom('', 'CT', '肺', '分割 MRI'),
        fc.tuple(
          ...data.facets.map((facet) =>
            fc.oneof(
              { weight: 2, arbitrary: fc.constant([]) },
              fc.subarray(
                allValues(facet).map(({ id }) => id),
                { minLength: 1 },
              ),
            ),
          ),
        ),
      )
      .map(([query, ids]): State => {
        const picked = Object.fromEntries(data.facets.map(({ id }, index) => [id, ids[index] ?? []] as const))
        return { ...everything, query, picked }
      })

  it('is either-or within a facet, and and between facets and the search', () => {
    fc.assert(
      fc.property(states(), ({ query, picked, sort }) => {
        const searched = new Set(idsOf({ query, picked: {}, sort: 'page' }))
        const wanted = data.sets.filter(
          (set) =>
            searched.has(set.id) &&
            Object.entries(picked).every(
              ([facet, ids]) => ids.length === 0 || ids.some((id) => set.values[facet]?.includes(id)),
            ),
        )
        assert.deepEqual(idsOf({ query, picked, sort }).toSorted(), wanted.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('counts for each value what picking it alone would leave', () => {
    fc.assert(
      fc.property(states(), (state) => {
        const { counts } = find(all, data.facets, state)
        for (const facet of data.facets) {
          for (const { id } of allValues(facet)) {
            const left = idsOf({ ...state, picked: { ...state.picked, [facet.id]: [id] } })
            assert.equal(counts.get(facet.id)?.get(id) ?? 0, left.length, `${facet.id} ${id}`)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('keeps the order of the page, but for datasets that are called like what is searched', () => {
    const pageOrder = data.sets.map(({ id }) => id)
    assert.deepEqual(idsOf(everything), pageOrder)
    const found = idsOf({ ...everything, query: 'LIDC-IDRI' })
    assert.equal(found[0], 'lidc-idri')
    assert.ok(found.length > 1)
    assert.deepEqual(
      found.slice(1),
      pageOrder.filter((id) => found.slice(1).includes(id)),
    )
  })

  it('sorts by name, and the newest first by year and month of checking, the unknown last', () => {
    const { released: _, checked: __, ...bare } = data.sets[0] as (typeof data.sets)[number]
    const set = (title: string, rest: object) => ({
      set: { ...bare, id: title, title, ...rest },
      title,
      text: '',
    })
    const some = [
      set('b', { released: '2019' }),
      set('c', { released: '2021', checked: '2026-02' }),
      set('a', { checked: '2026-10' }),
    ]
    const order = (sort: State['sort']) =>
      find(some, [], { ...everything, sort })
        .sets.map(({ title }) => title)
        .join('')
    assert.deepEqual((['page', 'name', 'year', 'checked'] as const).map(order), ['bca', 'abc', 'cba', 'acb'])
  })
})
