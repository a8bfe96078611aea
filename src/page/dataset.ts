import type { RootContent } from 'mdast'
import { type Entry, titleOf } from '../catalog/catalog.ts'
import type { PageContext } from './context.ts'
import { centredImage } from './image.ts'
import { heading } from './nodes.ts'
import { referenceList } from './references.ts'
import { datasetTable } from './table.ts'
import { termsLine } from './terms.ts'

/**
 * All that the page shows of one dataset.
 *
 * @param depth the heading's level, 1 to 6.
 */
export function datasetNodes(entry: Entry, depth: number, context: PageContext): RootContent[] {
  return [heading(depth, titleOf(entry)), ...datasetBody(entry, context)]
}

/** What stands below a dataset's heading. */
export function datasetBody(entry: Entry, context: PageContext): RootContent[] {
  const { dataset, prose } = entry
  return [
    datasetTable(dataset),
    ...termsLine(entry, context),
    ...(dataset.image ? [centredImage(dataset.image)] : []),
    ...prose,
    referenceList(entry),
  ]
}
