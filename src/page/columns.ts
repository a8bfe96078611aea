import type { PhrasingContent } from 'mdast'
import { licenseLink } from '../catalog/license.ts'
import type { Dataset, Homepage } from '../catalog/schema.ts'
import { joined, link, text } from './nodes.ts'

/** One column of a dataset's table. */
export interface Column {
  readonly header: string
  /** The cell's content; nothing where it is not known. */
  readonly cell: (dataset: Dataset) => PhrasingContent[]
}

/** The eight columns of every table, in order. */
export const columns: readonly Column[] = [
  { header: '名称', cell: ({ name, homepage }) => nameCell(name, homepage) },
  { header: '标注内容', cell: ({ annotation }) => textCell(annotation) },
  { header: '类型', cell: ({ tasks }) => textCell(tasks?.join('、')) },
  { header: '模态', cell: ({ modalities }) => textCell(modalities?.join('、')) },
  { header: '数量', cell: ({ size }) => textCell(size) },
  { header: '标签格式', cell: (dataset) => textCell(dataset.label_format) },
  { header: '文件格式', cell: (dataset) => textCell(dataset.file_format) },
  { header: 'License', cell: ({ license }) => (license ? licenseCell(licenseLink(license)) : []) },
]

function textCell(value: string | undefined): PhrasingContent[] {
  return value ? [text(value)] : []
}

function licenseCell({ name, url }: { name: string; url: string }): PhrasingContent[] {
  return [link(name, url)]
}

/** A dataset in several parts has a link for each behind its name. */
function nameCell(name: string, homepage: Homepage): PhrasingContent[] {
  if (typeof homepage === 'string') return [link(name, homepage)]
  const parts = homepage.map(({ label, url }) => [link(label, url)])
  return [text(`${name} `), ...joined(parts, ' ')]
}
