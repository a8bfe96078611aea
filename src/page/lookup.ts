import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type Catalog, type Entry, entriesOf } from '../list/catalog.ts'
import { finderAddress } from '../list/finder-address.ts'
import type { PageContext } from './context.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import { kindsTable } from './kinds.ts'
import { BOLD, markedLink } from './marked-link.ts'
import { bullets, folded, heading, joined, link, paragraph, strong, text } from './nodes.ts'

/** So often the index names datasets at most, some 60 bytes each; a longer one says how many each section has. */
const MOST_NAMES = 2_000

/** The headings of the index: only of the ways to look up that find something. */
export function lookupHeadings(catalog: Catalog): string[] {
  return dimensions.filter((dimension) => groupsOf(dimension, catalog.entries).length > 0).map(({ title }) => title)
}

/**
 * The index: the sections by kinds of modality, then for each way to look up a heading and, folded away, each
 * word that is used with its count and links to its datasets, in page order; those that allow commercial use
 * stand in bold.
 */
export function lookupNodes(context: PageContext): RootContent[] {
  const { entries } = context.catalog
  const isLong = namesIn(entries) > MOST_NAMES
  return [
    ...finderLine(context),
    kindsTable(context),
    ...dimensions.flatMap((dimension) => {
      const groups = groupsOf(dimension, entries)
      if (groups.length === 0) return []
      const shown = groups.flatMap(({ name, used }) =>
        folded(summaryOf(name, used), isLong ? [inSections(used, context)] : named(dimension, used, context)),
      )
      return [heading(2, dimension.title), ...shown]
    }),
  ]
}

/** Where several conditions are picked at once, which a page on GitHub cannot offer. */
function finderLine({ repository }: PageContext): Paragraph[] {
  if (!repository) return []
  return [paragraph([text('几个条件一起筛选、按词搜索，用'), link('查找页', finderAddress(repository)), text('。')])]
}

/** A word of the index with the datasets that it fits. */
interface UsedWord {
  readonly word: string
  readonly found: readonly Entry[]
}

interface UsedGroup {
  readonly name?: string
  readonly used: readonly UsedWord[]
}

function groupsOf({ groups, wordsOf }: Omit<Dimension, 'title'>, entries: readonly Entry[]): UsedGroup[] {
  const byWord = new Map(groups.flatMap(({ words }) => words.map((word): [string, Entry[]] => [word, []])))
  for (const entry of entries) for (const word of wordsOf(entry.dataset)) byWord.get(word)?.push(entry)
  const used = (word: string) => ({ word, found: byWord.get(word) ?? [] })
  return groups
    .map(({ words, ...group }) => ({ ...group, used: words.map(used).filter(({ found }) => found.length > 0) }))
    .filter((group) => group.used.length > 0)
}

/** How often the index would name a dataset. */
function namesIn(entries: readonly Entry[]): number {
  const times = ({ dataset }: Entry) =>
    dimensions
      .map(({ wordsOf, within }) => wordsOf(dataset).length * Math.max(1, within?.wordsOf(dataset).length ?? 1))
      .reduce((sum, count) => sum + count, 0)
  return entries.reduce((sum, entry) => sum + times(entry), 0)
}

/** The page's own words, which need no escape: `<b>核医学</b>：PET（3）`. */
function summaryOf(name: string | undefined, used: readonly UsedWord[]): string {
  const [only] = used
  if (used.length === 1 && only?.word === name) return `<b>${name}</b>（${only?.found.length}）`
  const words = used.map(({ word, found }) => `${word}（${found.length}）`).join('、')
  return name === undefined ? words : `<b>${name}</b>：${words}`
}

/** All datasets of each word; below a word once more by a second one, a line each. */
function named({ within }: Dimension, used: readonly UsedWord[], context: PageContext): RootContent[] {
  const note = paragraph([...BOLD, text('。')])
  const line = ({ word, found }: UsedWord) => [
    strong(text(word)),
    text(`（${found.length}）：`),
    ...links(found, context),
  ]
  if (!within) return [note, bullets(used.map(line))]
  return [
    note,
    ...used.flatMap(({ word, found }) => {
      const lines = groupsOf(within, found).flatMap((group) => group.used.map(line))
      const rest = found.filter(({ dataset }) => within.wordsOf(dataset).length === 0)
      if (rest.length > 0) lines.push(line({ word: '未标明', found: rest }))
      const title = paragraph([strong(text(word)), text(`（${found.length}）`)])
      return used.length > 1 ? [title, bullets(lines)] : [bullets(lines)]
    }),
  ]
}

function links(entries: readonly Entry[], context: PageContext): PhrasingContent[] {
  return joined(
    entries.map((entry) => [markedLink(context.linkTo(entry), entry.dataset)]),
    '、',
  )
}

/** How many datasets of each word each section has. */
function inSections(used: readonly UsedWord[], { catalog, anchors }: PageContext): RootContent {
  const sections = catalog.sections.map((section) => ({ section, entries: new Set(entriesOf(section)) }))
  const lines = used.map(({ word, found }) => {
    const counts = sections.flatMap(({ section: { title, path }, entries }): PhrasingContent[][] => {
      const count = found.filter((entry) => entries.has(entry)).length
      return count > 0 ? [[link(title, `#${anchors.sections.get(path)}`), text(` ${count}`)]] : []
    })
    return [strong(text(word)), text(`（${found.length}）：`), ...joined(counts, '、')]
  })
  return bullets(lines)
}
