import { type Dataset, type DatasetKey, datasetKeyList } from '../dataset/keys.ts'
import type { Catalog } from '../list/catalog.ts'

/** One dataset as it is exported: where it stands, then what its file says, keys as declared. */
export interface ExportRecord extends Partial<Dataset> {
  readonly id: string
  /** The section's path, as in `lung/nodule`. */
  readonly section: string
}

/** The keys of a record, in order; the same for every list. */
export const recordKeys: readonly (DatasetKey | 'id' | 'section')[] = [
  'id',
  'section',
  ...datasetKeyList.map(([name]) => name),
]

/** The whole list, in page order. Keys without a value are left out, as in the files. */
export function exportRecords({ entries }: Catalog): ExportRecord[] {
  return entries.map(({ id, section, dataset }) => ({ id, section, ...dataset }))
}
