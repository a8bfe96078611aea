import { type Dataset, type DatasetKey, datasetKeyList } from '../dataset/keys.ts'
import { commercialOf } from '../dataset/license.ts'
import { accessOf } from '../dataset/parts.ts'
import type { accessLabels, Commercial } from '../dataset/words.ts'
import type { Catalog } from '../list/catalog.ts'
import { overlapsOf } from '../list/relations.ts'

/** One dataset as it is exported: where it stands, then what the page says of it, keys as declared. */
export interface ExportRecord extends Partial<Omit<Dataset, 'access' | 'commercial' | 'overlaps'>> {
  readonly id: string
  /** The section's path, as in `lung/nodule`. */
  readonly section: string
  /** How one gets the data; where one registers or applies stands apart. */
  readonly access?: keyof typeof accessLabels | undefined
  readonly access_url?: string | undefined
  readonly commercial?: Commercial | undefined
  readonly overlaps?: readonly string[] | undefined
}

/** The keys of a record, in order; the same for every list. */
export const recordKeys: readonly (DatasetKey | 'id' | 'section' | 'access_url')[] = [
  'id',
  'section',
  ...datasetKeyList.flatMap(([name]) => (name === 'access' ? ([name, 'access_url'] as const) : [name])),
]

/**
 * The whole list, in page order. Keys without a value are left out, as in the files. What the page derives is
 * stated: commercial use that follows from the licence, overlaps on both sides.
 */
export function exportRecords(catalog: Catalog): ExportRecord[] {
  const shared = overlapsOf(catalog)
  return catalog.entries.map(({ id, section, dataset }) => {
    const { how, url } = accessOf(dataset)
    const record: ExportRecord = {
      ...dataset,
      id,
      section,
      access: how,
      access_url: url,
      commercial: commercialOf(dataset),
      overlaps: shared.get(id)?.map((other) => other.id),
    }
    const known = recordKeys.filter((key) => record[key] !== undefined)
    return Object.fromEntries(known.map((key) => [key, record[key]])) as unknown as ExportRecord
  })
}
