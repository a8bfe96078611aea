import type { Catalog } from '../catalog/catalog.ts'
import { type Dataset, datasetSchema } from '../catalog/schema.ts'

/** One dataset as it is exported: where it stands, then what its file says, keys in the schema's order. */
export interface ExportRecord extends Dataset {
  readonly id: string
  /** The section's path, as in `lung/nodule`. */
  readonly section: string
}

/** The keys of a record, in order; the same for every list. */
export const recordKeys = ['id', 'section', ...(Object.keys(datasetSchema.entries) as (keyof Dataset)[])] as const

/** The whole list, in page order. Keys without a value are left out, as in the files. */
export function exportRecords({ entries }: Catalog): ExportRecord[] {
  return entries.map(({ id, section, dataset }) => {
    const whole: ExportRecord = { id, section, ...dataset }
    const pairs = recordKeys.flatMap((key) => (whole[key] === undefined ? [] : [[key, whole[key]] as const]))
    return Object.fromEntries(pairs) as unknown as ExportRecord
  })
}
