import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { allValues, type Facet } from '../../src/site/data.ts'
import { everything, hashOf, type State, sorts, stateOf, toggled } from '../../src/site/state.ts'

const facets: readonly Facet[] = [
  {
    id: 'section',
    label: '分类',
    values: [
      {
        id: 'lung',
        label: '肺',
        parts: [
          { id: 'lung/nodule', label: '肺结节' },
          { id: 'lung/a', label: '肺炎' },
        ],
      },
      { id: 'brain', label: '脑' },
    ],
  },
  {
    id: 'task',
    label: '任务',
    values: [
      { id: '分割', label: '分割' },
      { id: 'a&b=#c', label: 'a' },
    ],
  },
]

describe('the address of a state', () => {
  it('says what was searched and picked, and nothing of the rest', () => {
    assert.equal(hashOf(everything), '')
    const state: State = {
      query: '膝 MRI',
      picked: { section: ['lung/nodule', 'brain'] },
      sort: 'year',
      open: 'luna16',
    }
    assert.equal(decodeURIComponent(hashOf(state)), '#q=膝+MRI&section=lung/nodule&section=brain&sort=year&open=luna16')
  })

  const idsOf = (facet: Facet) => fc.subarray(allValues(facet).map(({ id }) => id))
  const states = fc.record(
    {
      query: fc.string({ unit: 'grapheme' }),
      picked: fc.tuple(...facets.map(idsOf)).map((ids) => {
        const pairs = ids.map((own, index) => [facets[index]?.id, own] as const)
        return Object.fromEntries(pairs.filter(([, own]) => own.length > 0)) as State['picked']
      }),
      sort: fc.constantFrom(...(Object.keys(sorts) as State['sort'][])),
      open: fc.stringMatching(/^[a-z0-9]{1,9}$/u),
    },
    { requiredKeys: ['query', 'picked', 'sort'] },
  )

  it('leads back to the state', () => {
    fc.assert(fc.property(states, (state) => assert.deepEqual({ ...stateOf(hashOf(state), facets) }, { ...state })))
  })

  it('may say anything: what the list does not know is left out', () => {
    for (const hash of ['#', '#%', '#task=x&section=nowhere&y=z', '#sort=constructor', '#__proto__=1&task=__proto__'])
      assert.deepEqual(stateOf(hash, facets), everything, hash)
  })
})

describe('picking a value', () => {
  const picks = (...values: readonly string[]) =>
    values.reduce((state, value) => toggled(state, facets, 'section', value), everything).picked['section']

  it('adds it to the others, in the order shown, and takes it away again', () => {
    assert.deepEqual(picks('brain', 'lung'), ['lung', 'brain'])
    assert.deepEqual(picks('brain', 'lung', 'brain'), ['lung'])
    assert.deepEqual(picks('lung', 'lung'), undefined)
  })

  it('lets go of what is around a part, and of the parts of what is picked whole', () => {
    assert.deepEqual(picks('lung', 'lung/nodule'), ['lung/nodule'])
    assert.deepEqual(picks('lung/nodule', 'lung/a', 'brain', 'lung'), ['lung', 'brain'])
  })
})
