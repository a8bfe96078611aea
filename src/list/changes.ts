import { datasetKeyList } from '../dataset/keys.ts'
import { type Catalog, type Entry, titleOf } from './catalog.ts'

/** A dataset that one list has and the other has not, or has otherwise. */
export interface Change {
  /** Missing if the dataset is new. */
  readonly before?: Entry
  /** Missing if the dataset is gone. */
  readonly after?: Entry
}

/**
 * What changed from one list to another: new and changed datasets in the page order of the new list,
 * then those that are gone. A dataset is known by its id, so that one in a new place is not a new one.
 *
 * @param lost ids whose files are there but cannot be read: these datasets are not gone.
 */
export function changesBetween(base: Catalog, now: Catalog, lost: ReadonlySet<string>): Change[] {
  const before = new Map(base.entries.map((entry) => [entry.id, entry]))
  const changes: Change[] = now.entries.flatMap((after): Change[] => {
    const old = before.get(after.id)
    before.delete(after.id)
    if (!old) return [{ after }]
    return old.file.path === after.file.path && changedKeys(old, after).length === 0 ? [] : [{ before: old, after }]
  })
  const gone = [...before.values()].filter(({ id }) => !lost.has(id))
  return [...changes, ...gone.map((entry) => ({ before: entry }))]
}

/** The names in Chinese of the keys whose values differ. */
export function changedKeys(before: Entry, after: Entry): string[] {
  return datasetKeyList
    .filter(([key]) => JSON.stringify(before.dataset[key]) !== JSON.stringify(after.dataset[key]))
    .map(([, { label }]) => label)
}

/** How a change is called, and what the dataset is titled. */
export function nameChange({ before, after }: Change): { kind: '新增' | '修改' | '移动' | '删除'; title: string } {
  if (!after) return { kind: '删除', title: before ? titleOf(before) : '' }
  if (!before) return { kind: '新增', title: titleOf(after) }
  return { kind: before.file.path === after.file.path ? '修改' : '移动', title: titleOf(after) }
}
