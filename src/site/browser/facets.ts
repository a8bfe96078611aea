/// <reference lib="dom" />
import { allValues, type Facet, type FacetValue } from '../data.ts'
import type { Found } from '../filter.ts'
import type { State } from '../state.ts'
import { element } from './dom.ts'

/** The facets as groups of boxes to tick, made once and kept up to date: whoever is at one of them stays there. */
export interface FacetBoxes {
  readonly groups: readonly HTMLElement[]
  readonly show: (state: State, found: Found) => void
}

/** @param onPick told what was ticked, or no longer. */
export function makeFacets(facets: readonly Facet[], onPick: (facet: string, value: string) => void): FacetBoxes {
  const made = facets.map((facet) => makeFacet(facet, (value) => onPick(facet.id, value)))
  return {
    groups: made.map(({ group }) => group),
    show(state, { counts }) {
      for (const { id, show } of made) show(new Set(state.picked[id]), counts.get(id) ?? new Map())
    },
  }
}

function makeFacet(facet: Facet, onPick: (value: string) => void) {
  const boxes = new Map(allValues(facet).map((value) => [value.id, makeBox(facet, value, onPick)]))
  const labelOf = ({ id }: FacetValue) => boxes.get(id)?.label ?? ''
  const folds = facet.values.map(({ parts = [] }) => element('div', { class: 'parts' }, ...parts.map(labelOf)))
  const values = facet.values.flatMap((value, index) => [labelOf(value), ...(value.parts ? [folds[index] ?? ''] : [])])
  const legend = element('legend', {}, facet.label)
  return {
    id: facet.id,
    group: element('fieldset', {}, legend, element('div', { class: 'values' }, ...values)),
    show(picked: ReadonlySet<string>, counts: ReadonlyMap<string, number>) {
      for (const [id, { label, input, number }] of boxes) {
        const count = counts.get(id) ?? 0
        number.textContent = String(count)
        label.classList.toggle('empty', count === 0)
        input.checked = picked.has(id)
      }
      // The parts of a value are there for who has picked it, or one of them.
      for (const [index, { id, parts = [] }] of facet.values.entries()) {
        const fold = folds[index]
        if (fold) fold.hidden = ![id, ...parts.map((part) => part.id)].some((own) => picked.has(own))
      }
    },
  }
}

function makeBox(facet: Facet, { id, label, parts }: FacetValue, onPick: (value: string) => void) {
  const input = element('input', { type: 'checkbox', name: facet.id, value: id })
  const number = element('span', { class: 'number' })
  input.addEventListener('change', () => onPick(id))
  return { input, number, label: element('label', { class: parts ? 'value whole' : 'value' }, input, label, number) }
}
