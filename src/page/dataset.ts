import type { RootContent } from 'mdast'
import { type Entry, titleOf } from '../list/catalog.ts'
import { datasetTable } from './columns.ts'
import type { PageContext } from './context.ts'
import { factsLine } from './facts.ts'
import { centredImage } from './image.ts'
import { heading } from './nodes.ts'
import { referenceList } from './references.ts'
import { from } from './source.ts'

/**
 * All that the page shows of one dataset.
 *
 * @param depth the heading's level, 1 to 6.
 */
export function datasetNodes(entry: Entry, depth: number, context: PageContext): RootContent[] {
  const { dataset, prose } = entry
  const nodes: RootContent[] = [
    heading(depth, titleOf(entry)),
    datasetTable(dataset),
    ...factsLine(entry, context),
    ...(dataset.image ? [centredImage(dataset.image)] : []),
    ...prose,
    referenceList(entry, context),
  ]
  return nodes.map((node) => from(entry.id, node))
}
