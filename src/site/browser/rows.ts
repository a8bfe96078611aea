/// <reference lib="dom" />
import { allValues, type FinderData, type FinderSet } from '../data.ts'
import { element, nodesOf } from './dom.ts'

/** A dataset as it stands in the list: a line that opens. */
export interface Row {
  readonly item: HTMLLIElement
  readonly details: HTMLDetailsElement
}

/** The lines of all datasets, by id; what one opens to is made when it is first opened. */
export function makeRows({ facets, sets }: FinderData): Map<string, Row> {
  const labels = new Map(
    facets.map((facet) => [facet.id, new Map(allValues(facet).map(({ id, label }) => [id, label]))]),
  )
  const briefOf = (set: FinderSet): string => {
    const words = (facet: string) =>
      (set.values[facet] ?? [])
        .flatMap((value) => (value === 'none' ? [] : (labels.get(facet)?.get(value) ?? [])))
        .join('、')
    const use = words('use')
    const known = [words('task'), words('modality'), set.size, words('access'), use && `商用：${use}`, set.released]
    return known.filter(Boolean).join(' · ')
  }
  return new Map(sets.map((set) => [set.id, makeRow(set, briefOf(set))]))
}

function makeRow(set: FinderSet, brief: string): Row {
  const summary = element(
    'summary',
    {},
    element('span', { class: 'title' }, set.title),
    element('span', { class: 'brief' }, brief),
  )
  const details = element('details', {}, summary)
  details.addEventListener('toggle', () => details.append(bodyOf(set)), { once: true })
  return { item: element('li', {}, details), details }
}

function bodyOf({ prose, facts, ways }: FinderSet): HTMLElement {
  const links = nodesOf(ways).map((way) => element('li', {}, way))
  return element(
    'div',
    { class: 'body' },
    element('ul', { class: 'ways' }, ...links),
    ...nodesOf(prose),
    ...nodesOf(facts),
  )
}
