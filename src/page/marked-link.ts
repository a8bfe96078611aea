import type { Link, PhrasingContent } from 'mdast'
import type { Dataset } from '../dataset/keys.ts'
import { commercialOf } from '../dataset/license.ts'
import { accessOf } from '../dataset/parts.ts'
import { accessLabels } from '../dataset/words.ts'
import { strong, text } from './nodes.ts'

/** What bold says wherever a link is marked so. */
export const BOLD: readonly PhrasingContent[] = [strong(text('加粗')), text('的可以商用，以各自的条款为准')]

/** A link to a dataset: in bold where commercial use is allowed. */
export function markedLink(link: Link, dataset: Dataset): PhrasingContent {
  return commercialOf(dataset) === 'allowed' ? strong(link) : link
}

/** How one gets a dataset that is not simply downloaded: on a phone the column that says so is beyond the right edge. */
export function accessMark(dataset: Dataset): PhrasingContent[] {
  const { how } = accessOf(dataset)
  return how === undefined || how === 'open' ? [] : [text(`（${accessLabels[how]}）`)]
}
