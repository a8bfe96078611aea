import type { PhrasingContent, Table } from 'mdast'
import { type Dataset, type DatasetKey, datasetKeys } from '../dataset/keys.ts'
import { licenseLink } from '../dataset/license.ts'
import { homepageParts } from '../dataset/parts.ts'
import type { Entry } from '../list/catalog.ts'
import { joined, link, row, text } from './nodes.ts'
import { from } from './source.ts'

/** One column of a dataset's table; its header is the key's label. */
interface Column {
  readonly key: DatasetKey
  /** The cell's content; nothing where it is not known. */
  readonly cell: (dataset: Dataset) => PhrasingContent[]
}

/** The eight columns of every table, in order. */
const columns: readonly Column[] = [
  { key: 'name', cell: nameCell },
  { key: 'annotation', cell: ({ annotation }) => textCell(annotation) },
  { key: 'tasks', cell: ({ tasks }) => textCell(tasks?.join('、')) },
  { key: 'modalities', cell: ({ modalities }) => textCell(modalities?.join('、')) },
  { key: 'size', cell: ({ size }) => textCell(size) },
  { key: 'label_format', cell: (dataset) => textCell(dataset.label_format) },
  { key: 'file_format', cell: (dataset) => textCell(dataset.file_format) },
  { key: 'license', cell: licenseCell },
]

const header = row(columns.map(({ key }) => [text(datasetKeys[key].label)]))

const unaligned = columns.map(() => null)

/** The table of one dataset: the header and one row. */
export function datasetTable(dataset: Dataset): Table {
  return { type: 'table', align: unaligned, children: [header, row(columns.map(({ cell }) => cell(dataset)))] }
}

/**
 * One table for several datasets, a row each.
 *
 * @param name what stands in the first cell.
 */
export function datasetsTable(entries: readonly Entry[], name: (entry: Entry) => PhrasingContent[]): Table {
  const [, ...others] = columns
  const rows = entries.map((entry) =>
    from(entry.id, row([name(entry), ...others.map(({ cell }) => cell(entry.dataset))])),
  )
  return { type: 'table', align: unaligned, children: [header, ...rows] }
}

/** The headers of the columns in which a dataset's cell is blank. */
export function blankColumns(dataset: Dataset): string[] {
  return columns.filter(({ key }) => dataset[key] === undefined).map(({ key }) => datasetKeys[key].label)
}

function textCell(value: string | undefined): PhrasingContent[] {
  return value ? [text(value)] : []
}

/** A dataset in several parts has a link for each behind its name. */
function nameCell(dataset: Dataset): PhrasingContent[] {
  const { name } = dataset
  const links = homepageParts(dataset).map(({ label, url }) => [link(label ?? name, url)])
  return typeof dataset.homepage === 'string' ? joined(links, ' ') : [text(`${name} `), ...joined(links, ' ')]
}

function licenseCell({ license }: Dataset): PhrasingContent[] {
  if (!license) return []
  const { name, url } = licenseLink(license)
  return [link(name, url)]
}
