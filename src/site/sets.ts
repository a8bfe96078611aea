import type { Link, Table } from 'mdast'
import { licenseLink } from '../dataset/license.ts'
import { accessOf, homepageParts } from '../dataset/parts.ts'
import { accessLabels } from '../dataset/words.ts'
import { formatCsv } from '../export/formats.ts'
import { exportRecords, recordKeys } from '../export/records.ts'
import { allSections, type Catalog, type Entry, titleOf } from '../list/catalog.ts'
import { addressIn, fileAddress, type Repository } from '../list/repository.ts'
import { datasetTable } from '../page/columns.ts'
import type { PageContext } from '../page/context.ts'
import { datasetNodes } from '../page/dataset.ts'
import { link, paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { allValues, type FinderData, type FinderSet, type ViewNode } from './data.ts'
import { facetsOf } from './facets.ts'
import { type Resolve, viewOf } from './view.ts'

/** What the finder holds of the list, all of it from the catalog and in the page's words. */
export function finderData(context: PageContext): FinderData {
  const { catalog, repository } = context
  const { facets, valuesOf } = facetsOf(catalog)
  const titles = new Map(allSections(catalog.sections).map(({ path, title }) => [path, title]))
  const labels = new Map(facets.flatMap(allValues).map(({ id, label }) => [id, label]))
  const csv = csvLines(catalog)
  const markdown = markdownLines(catalog)
  // On the finder's page a dataset is where it is found and open.
  const here = { ...context, linkTo: (entry: Entry) => link(titleOf(entry), `#open=${entry.id}`) }
  const resolve = (url: string) => resolved(url, repository)
  const sets = catalog.entries.map((entry, index): FinderSet => {
    const { id, dataset } = entry
    const { name, annotation, collection, size, released, checked } = dataset
    const values = valuesOf(entry)
    const words = ['section', 'modality', 'task', 'access'].flatMap((facet) => values[facet] ?? [])
    const searched = [name, annotation, collection, ...words.map((word) => titles.get(word) ?? labels.get(word))]
    return {
      id,
      title: titleOf(entry),
      values,
      ...(size ? { size } : {}),
      ...(released ? { released } : {}),
      ...(checked ? { checked } : {}),
      searched: [...new Set(searched)].filter((word) => word !== undefined),
      prose: viewOf(entry.prose, resolve),
      facts: [...viewOf(datasetNodes({ ...entry, prose: [] }, 1, here), resolve), ...imageLink(entry, resolve)],
      ways: waysOf(entry, context, resolve),
      lines: { csv: csv.lines[index] ?? '', markdown: markdown.lines[index] ?? '' },
    }
  })
  return { facets, sets, copies: { csv: csv.head, markdown: markdown.head } }
}

/** An address of the page as one may follow it from elsewhere. */
function resolved(url: string, repository: Repository | undefined): string | undefined {
  if (/^https?:/iu.test(url) || url.startsWith('#open=')) return url
  if (!repository) return undefined
  if (url.startsWith('#')) return addressIn(repository) + url
  const [path = '', anchor] = url.split('#')
  return fileAddress(repository, path) + (anchor === undefined ? '' : `#${anchor}`)
}

/** The page shows the picture; what loads nothing from anywhere leads to it. */
function imageLink({ dataset: { image } }: Entry, resolve: Resolve): ViewNode[] {
  return image ? viewOf([paragraph([text('图片：'), link(image.alt, image.url)])], resolve) : []
}

function waysOf(entry: Entry, { linkTo }: PageContext, resolve: Resolve): ViewNode[] {
  const { id, dataset, file } = entry
  const terms = dataset.license && licenseLink(dataset.license)
  const access = accessOf(dataset)
  const ways: Link[] = [
    ...homepageParts(dataset).map(({ label, url }) => link(label ? `官方页面 ${label}` : '官方页面', url)),
    ...(terms ? [link('许可条款', terms.url)] : []),
    ...(access.how && access.url ? [link(accessLabels[access.how], access.url)] : []),
    link('在 README 里看', linkTo(entry).url),
    link('YAML 文件', file.path),
    link('这一条的链接', `#open=${id}`),
  ]
  // Without a repository there is neither page nor file to lead to.
  return viewOf(ways, resolve).filter((way) => typeof way !== 'string')
}

/** What the page does not show is for maintainers. */
const shownKeys = recordKeys.filter((key) => key !== 'sources' && key !== 'notes')

/** The export's own CSV: its header, and the line of each dataset. */
function csvLines(catalog: Catalog): { head: string; lines: string[] } {
  const head = formatCsv([], shownKeys)
  return { head, lines: exportRecords(catalog).map((record) => formatCsv([record], shownKeys).slice(head.length)) }
}

/** The page's own table, of all datasets: its header, and the row of each. */
function markdownLines({ entries }: Catalog): { head: string; lines: string[] } {
  const tables = entries.map(({ dataset }) => datasetTable(dataset))
  const [first] = tables
  if (!first) return { head: '', lines: [] }
  const rows = tables.flatMap(({ children }) => children.slice(1))
  const table: Table = { ...first, children: [...first.children.slice(0, 1), ...rows] }
  const lines = write([table]).match(/.*\n/gu) ?? []
  return { head: lines.slice(0, 2).join(''), lines: lines.slice(2) }
}
