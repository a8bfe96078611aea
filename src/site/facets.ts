import { datasetKeys } from '../dataset/keys.ts'
import { accessOf } from '../dataset/parts.ts'
import { accessLabels, modalities, tasks } from '../dataset/words.ts'
import type { Catalog, Entry } from '../list/catalog.ts'
import { useOf, uses } from '../page/dimensions.ts'
import { compare } from '../problem/finding.ts'
import type { Facet, FacetValue } from './data.ts'

/** A facet before it meets the list. */
interface FacetRule {
  readonly id: string
  readonly label: string
  /** All values that there may be, in order. */
  readonly values: (catalog: Catalog) => readonly FacetValue[]
  /** The ids of those that a dataset has. */
  readonly of: (entry: Entry) => readonly string[]
}

/** The value of the datasets that have none. */
const NONE: FacetValue = { id: 'none', label: '未标明' }

/** The facets, in order. A new one is an entry here. */
const rules: readonly FacetRule[] = [
  { id: 'section', label: '分类', values: sectionValues, of: sectionsOf },
  {
    id: 'modality',
    label: datasetKeys.modalities.label,
    values: () => modalities.map(asItIs),
    of: ({ dataset }) => dataset.modalities ?? [],
  },
  { id: 'task', label: '任务', values: () => tasks.map(asItIs), of: ({ dataset }) => dataset.tasks ?? [] },
  {
    id: 'access',
    label: datasetKeys.access.label,
    values: () => Object.entries(accessLabels).map(([id, label]) => ({ id, label })),
    of: ({ dataset }) => [accessOf(dataset).how ?? []].flat(),
  },
  {
    id: 'use',
    label: datasetKeys.commercial.label,
    values: () => Object.values(uses).map(asItIs),
    of: ({ dataset }) => [useOf(dataset)],
  },
  {
    id: 'year',
    label: `${datasetKeys.released.label}年份`,
    values: ({ entries }) => yearsOf(entries).map(asItIs),
    of: ({ dataset }) => [dataset.released ?? []].flat(),
  },
  {
    id: 'license',
    label: '许可',
    values: () => [
      { id: 'stated', label: '写明' },
      { id: 'unstated', label: '没有写明' },
    ],
    of: ({ dataset }) => [dataset.license ? 'stated' : 'unstated'],
  },
]

/** The facets that tell datasets apart, with the values that occur; and each dataset's values. */
export function facetsOf(catalog: Catalog): { facets: Facet[]; valuesOf: (entry: Entry) => Record<string, string[]> } {
  const used = rules.map((rule) => {
    const found = new Set(catalog.entries.flatMap((entry) => idsOf(rule, entry)))
    const values = foundOf([...rule.values(catalog), NONE], found)
    return { rule, facet: { id: rule.id, label: rule.label, values } }
  })
  return {
    facets: used.map(({ facet }) => facet).filter(({ values }) => values.length > 1),
    valuesOf: (entry) => Object.fromEntries(used.map(({ rule }) => [rule.id, idsOf(rule, entry)])),
  }
}

function idsOf(rule: FacetRule, entry: Entry): string[] {
  const ids = [...new Set(rule.of(entry))]
  return ids.length > 0 ? ids : [NONE.id]
}

function foundOf(values: readonly FacetValue[], found: ReadonlySet<string>): FacetValue[] {
  return values
    .filter(({ id }) => found.has(id))
    .map(({ parts, ...value }) => (parts ? { ...value, parts: foundOf(parts, found) } : value))
}

/** A word of the page that is its own name. */
function asItIs(word: string): FacetValue {
  return { id: word, label: word }
}

function sectionValues({ sections }: Pick<Catalog, 'sections'>): FacetValue[] {
  return sections.map((section) => ({
    id: section.path,
    label: section.title,
    ...(section.sections.length > 0 ? { parts: sectionValues(section) } : {}),
  }))
}

/** The section where it stands and those where it is named too, each with the one around it. */
function sectionsOf({ section, dataset }: Entry): string[] {
  return [section, ...(dataset.also_in ?? [])].flatMap((path) => [path.split('/')[0] ?? path, path])
}

/** The newest first. */
function yearsOf(entries: readonly Entry[]): string[] {
  const years = entries.flatMap(({ dataset }) => dataset.released ?? [])
  return [...new Set(years)].toSorted((a, b) => compare(b, a))
}
