import type { VFile } from 'vfile'
import { datasetKeyList } from '../dataset/keys.ts'
import { type Catalog, type Entry, isYaml, titleOf } from './catalog.ts'
import { clashOf } from './duplicates.ts'
import { SECTIONS_FILE } from './sections.ts'

/** A list, and the files that it was read from. */
export interface ListFiles {
  readonly catalog: Catalog
  readonly files: readonly VFile[]
}

/** A dataset that one list has and the other has not, or has otherwise. */
export interface Change {
  /** Missing if the dataset is new. */
  readonly before?: Entry
  /** Missing if the dataset is gone. */
  readonly after?: Entry
}

/** What changed from one list to another. */
export interface Changes {
  /** New and changed datasets in the page order of the new list, then those that are gone. */
  readonly datasets: readonly Change[]
  /** The files of datasets that were added or changed and cannot be shown, for they have errors; by their paths. */
  readonly unread: { readonly added: readonly string[]; readonly changed: readonly string[] }
}

/**
 * What changed from one list to another. A dataset is known by its id, so that one in a new place is not a new one;
 * and one that is gone is another's old name, if nothing else tells the two apart.
 */
export function changesBetween(base: ListFiles, now: ListFiles): Changes {
  const old = new Map(base.files.map((file) => [file.stem, file]))
  const complete = new Set(now.catalog.entries.filter((entry) => entry.complete).map(({ file }) => file))
  const unread = now.files.filter((file) => isDatasetFile(file) && !complete.has(file))
  const lost = new Set(unread.map(({ stem }) => stem))
  const before = new Map(base.catalog.entries.map((entry) => [entry.id, entry]))
  const known = new Set(now.catalog.entries.map(({ id }) => id))
  const gone = base.catalog.entries.filter(({ id }) => !known.has(id) && !lost.has(id))
  const taken = new Set<Entry>()
  const datasets = now.catalog.entries.flatMap((after): Change[] => {
    if (!complete.has(after.file)) return []
    const same = before.get(after.id) ?? gone.find((entry) => !taken.has(entry) && clashOf(after, entry))
    if (!same) return [{ after }]
    taken.add(same)
    return same.file.path === after.file.path && changedKeys(same, after).length === 0 ? [] : [{ before: same, after }]
  })
  const isNew = ({ stem }: VFile) => !old.has(stem)
  return {
    datasets: [...datasets, ...gone.filter((entry) => !taken.has(entry)).map((entry) => ({ before: entry }))],
    unread: {
      added: unread.filter(isNew).map(({ path }) => path),
      changed: unread
        .filter((file) => !isNew(file) && String(old.get(file.stem)) !== String(file))
        .map(({ path }) => path),
    },
  }
}

function isDatasetFile(file: VFile): boolean {
  return file.path.startsWith('datasets/') && file.path !== SECTIONS_FILE && isYaml(file)
}

/** The names in Chinese of the keys whose values differ. */
export function changedKeys(before: Entry, after: Entry): string[] {
  return datasetKeyList
    .filter(([key]) => JSON.stringify(before.dataset[key]) !== JSON.stringify(after.dataset[key]))
    .map(([, { label }]) => label)
}

/** The kinds of changes, in the order in which they are counted. */
export const changeKinds = ['新增', '修改', '移动', '改名', '删除'] as const

/** How a change is called, and what the dataset is titled. */
export function nameChange({ before, after }: Change): { kind: (typeof changeKinds)[number]; title: string } {
  if (!after) return { kind: '删除', title: before ? titleOf(before) : '' }
  const title = titleOf(after)
  if (!before) return { kind: '新增', title }
  if (before.id !== after.id) return { kind: '改名', title }
  return { kind: before.file.path === after.file.path ? '修改' : '移动', title }
}
