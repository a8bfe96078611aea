import type { Dataset } from '../dataset/keys.ts'
import type { Catalog, Entry } from './catalog.ts'

/** For each dataset, those that share images with it, in page order: stated once, it holds both ways. */
export function overlapsOf({ entries }: Catalog): Map<string, Entry[]> {
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

/** For each dataset, those that it replaced, in page order. */
export function predecessorsOf(catalog: Catalog): Map<string, Entry[]> {
  return grouped(catalog, ({ successor }) => (successor ? [successor] : []))
}

/** For each section path, the datasets of other sections that belong there too, in page order. */
export function guestsOf(catalog: Catalog): Map<string, Entry[]> {
  return grouped(catalog, ({ also_in = [] }) => also_in)
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
