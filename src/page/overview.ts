import type { PhrasingContent, RootContent } from 'mdast'
import { datasetKeys } from '../dataset/keys.ts'
import { accessOf } from '../dataset/parts.ts'
import { accessLabels } from '../dataset/words.ts'
import { type Entry, entriesOf, type Section } from '../list/catalog.ts'
import type { PageContext } from './context.ts'
import { useOf, uses } from './dimensions.ts'
import { accessMark, BOLD, markedLink } from './marked-link.ts'
import { paragraph, row, table, text } from './nodes.ts'
import { from } from './source.ts'

/** So many datasets are compared at a glance without it. */
const FEW = 2

/** One column of the overview. */
interface Column {
  readonly label: string
  readonly cell: (entry: Entry, context: PageContext) => PhrasingContent[]
}

const columns: readonly Column[] = [
  {
    label: '数据集',
    cell: (entry, { linkTo }) => [markedLink(linkTo(entry), entry.dataset), ...accessMark(entry.dataset)],
  },
  { label: datasetKeys.tasks.label, cell: ({ dataset: { tasks } }) => words(tasks?.join('、')) },
  { label: datasetKeys.modalities.label, cell: ({ dataset: { modalities } }) => words(modalities?.join('、')) },
  { label: datasetKeys.size.label, cell: ({ dataset: { size } }) => words(size) },
  {
    label: datasetKeys.access.label,
    cell({ dataset }) {
      const { how } = accessOf(dataset)
      return words(how && accessLabels[how])
    },
  },
  {
    label: datasetKeys.commercial.label,
    cell({ dataset }) {
      const use = useOf(dataset)
      return words(use === uses.unknown ? undefined : use)
    },
  },
]

function words(value: string | undefined): PhrasingContent[] {
  return value ? [text(value)] : []
}

/** The datasets of a section and its subsections, a row each, so that they are compared without scrolling through them. */
export function overview(section: Section, context: PageContext): RootContent[] {
  const entries = entriesOf(section)
  if (entries.length <= FEW) return []
  const rows = entries.map((entry) => from(entry.id, row(columns.map(({ cell }) => cell(entry, context)))))
  return [
    paragraph([text(`${entries.length} 个数据集；`), ...BOLD, text('。')]),
    table(
      columns.map(({ label }) => label),
      rows,
    ),
  ]
}
