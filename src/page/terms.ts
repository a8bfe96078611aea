import type { Paragraph, PhrasingContent } from 'mdast'
import type { Entry } from '../catalog/catalog.ts'
import { commercialUse } from '../catalog/license.ts'
import type { Dataset } from '../catalog/schema.ts'
import { accessLabels, type Commercial, commercialLabels } from '../catalog/vocabulary.ts'
import type { PageContext } from './context.ts'
import { joined, paragraph, text } from './nodes.ts'

/** What is stated of commercial use, or follows from the licence. */
export function commercialOf(dataset: Dataset): Commercial | undefined {
  return dataset.commercial ?? (dataset.license ? commercialUse(dataset.license) : undefined)
}

/** The line under the table: how to get the data, what one may do with it, what it is related to. Only what is known. */
export function termsLine({ dataset, id }: Entry, context: PageContext): Paragraph[] {
  const commercial = commercialOf(dataset)
  const overlaps = context.overlaps.get(id) ?? []
  const facts: (PhrasingContent[] | undefined)[] = [
    dataset.access && [text(`获取：${accessLabels[dataset.access]}`)],
    commercial && [text(`商用：${commercialLabels[commercial]}`)],
    dataset.redistribution && [text('不得转存')],
    dataset.collection ? [text(`系列：${dataset.collection}`)] : undefined,
    overlaps.length > 0
      ? [
          text('与 '),
          ...joined(
            overlaps.map((other) => [context.linkTo(other)]),
            '、',
          ),
          text(' 有重叠'),
        ]
      : undefined,
  ]
  const known = facts.filter((fact) => fact !== undefined)
  return known.length > 0 ? [paragraph(joined(known, ' · '))] : []
}
