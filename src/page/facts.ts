import type { Paragraph, PhrasingContent } from 'mdast'
import { type DatasetKey, datasetKeys } from '../dataset/keys.ts'
import { commercialOf } from '../dataset/license.ts'
import { accessOf } from '../dataset/parts.ts'
import { accessLabels, commercialLabels, redistributionLabels } from '../dataset/words.ts'
import type { Entry } from '../list/catalog.ts'
import type { PageContext } from './context.ts'
import { joined, link, paragraph, text } from './nodes.ts'

/** What the line under the table says of one key; nothing where it is not known. */
interface Fact {
  readonly key: DatasetKey
  readonly show: (entry: Entry, context: PageContext) => PhrasingContent[]
}

/** The line under the table, in order: how to get the data, what one may do with it, what it is related to. */
export const facts: readonly Fact[] = [
  { key: 'access', show: accessFact },
  {
    key: 'commercial',
    show({ dataset }) {
      const commercial = commercialOf(dataset)
      return labelled('commercial', commercial && commercialLabels[commercial])
    },
  },
  {
    key: 'redistribution',
    show: ({ dataset: { redistribution } }) => (redistribution ? [text(redistributionLabels[redistribution])] : []),
  },
  { key: 'download_size', show: ({ dataset }) => labelled('download_size', dataset.download_size) },
  { key: 'released', show: ({ dataset }) => labelled('released', dataset.released) },
  { key: 'checked', show: ({ dataset }) => labelled('checked', dataset.checked) },
  { key: 'collection', show: ({ dataset }) => labelled('collection', dataset.collection) },
  { key: 'successor', show: successionOf },
  { key: 'overlaps', show: overlapsOf },
]

/** `获取：开放下载` */
function labelled(key: DatasetKey, value: string | undefined): PhrasingContent[] {
  return value ? [text(`${datasetKeys[key].label}：${value}`)] : []
}

/** `获取：申请审批`, linked to where one applies. */
function accessFact({ dataset }: Entry): PhrasingContent[] {
  const { how, url } = accessOf(dataset)
  if (!how) return []
  const label = accessLabels[how]
  return url ? [text(`${datasetKeys.access.label}：`), link(label, url)] : labelled('access', label)
}

/** What replaced the dataset, and what it replaced: stated once, it is shown on both. */
function successionOf({ id, dataset }: Entry, { predecessors, byId, linkTo }: PageContext): PhrasingContent[] {
  const successor = byId.get(dataset.successor ?? '')
  const before = (predecessors.get(id) ?? []).map((entry) => [linkTo(entry)])
  return joined(
    [
      successor ? [text(`${datasetKeys.successor.label}：`), linkTo(successor)] : [],
      before.length > 0 ? [text('前身：'), ...joined(before, '、')] : [],
    ].filter((nodes) => nodes.length > 0),
    ' · ',
  )
}

function overlapsOf({ id }: Entry, { overlaps, linkTo }: PageContext): PhrasingContent[] {
  const others = overlaps.get(id) ?? []
  if (others.length === 0) return []
  const links = others.map((other) => [linkTo(other)])
  return [text('与 '), ...joined(links, '、'), text(' 有重叠')]
}

/** The line of facts; none where nothing is known. */
export function factsLine(entry: Entry, context: PageContext): Paragraph[] {
  const known = facts.map(({ show }) => show(entry, context)).filter((nodes) => nodes.length > 0)
  return known.length > 0 ? [paragraph(joined(known, ' · '))] : []
}
