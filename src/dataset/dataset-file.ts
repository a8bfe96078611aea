import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { readDescription } from './description.ts'
import { type Dataset, datasetType } from './keys.ts'
import type { Place } from './place.ts'
import { readYaml } from './read.ts'

/** What a dataset file holds, with the places of its values. */
export interface DatasetFile {
  readonly dataset: Dataset
  /** The description, parsed. */
  readonly prose: readonly RootContent[]
  readonly place: Place
}

/**
 * Read one dataset file by itself. All that is wrong with it is reported on it; what is wrong with it among
 * others is for the rules of the list.
 *
 * @returns `undefined` where its shape or values are wrong; a description may be wrong all the same.
 */
export function readDatasetFile(file: VFile): DatasetFile | undefined {
  const read = readYaml(file, datasetType)
  if (!read) return undefined
  const { value: dataset, place } = read
  const at = place.parts && 'description' in place.parts ? place.parts.description : place
  const prose = dataset.description && at ? readDescription(file, dataset.description, at) : []
  return { dataset, prose, place }
}
