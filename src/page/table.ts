import type { PhrasingContent, Table, TableRow } from 'mdast'
import type { Dataset } from '../catalog/schema.ts'
import { columns } from './columns.ts'
import { text } from './nodes.ts'

const header = row(columns.map((column) => [text(column.header)]))

/** The table of one dataset: the header and one row. */
export function datasetTable(dataset: Dataset): Table {
  return {
    type: 'table',
    align: columns.map(() => null),
    children: [header, row(columns.map((column) => column.cell(dataset)))],
  }
}

function row(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
}
