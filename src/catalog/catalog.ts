import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { compare } from '../report/sort.ts'
import { readDescription } from './description.ts'
import { type Dataset, datasetSchema } from './schema.ts'
import { readSections, SECTIONS_FILE, type SectionOutline } from './sections.ts'
import { readYaml } from './validate.ts'
import { nodeAt } from './value.ts'

/** One dataset with its place in the list. */
export interface Entry {
  /** The file's name without `.yaml`. */
  readonly id: string
  /** The section's path, as in `lung/nodule`. */
  readonly section: string
  readonly dataset: Dataset
  /** The description, parsed. */
  readonly prose: readonly RootContent[]
  readonly file: VFile
}

/** A section or subsection with what stands in it, in page order. */
export interface Section extends Omit<SectionOutline, 'sections'> {
  readonly entries: readonly Entry[]
  readonly sections: readonly Section[]
}

/** The whole list. */
export interface Catalog {
  readonly sections: readonly Section[]
  /** All datasets, in page order; last those whose folder no section names. */
  readonly entries: readonly Entry[]
}

/**
 * Put the list together from the files under `datasets/`, in whatever order they come.
 * Problems of single files are reported on them; those between files are the rules' (see `rules/`).
 *
 * @returns what could be read; not fit for a page if any file has an error.
 */
export function readCatalog(files: readonly VFile[]): Catalog {
  const entries = files.filter(isDatasetFile).flatMap(readEntry)
  const bySection = new Map<string, Entry[]>()
  for (const entry of entries) {
    const neighbours = bySection.get(entry.section)
    if (neighbours) neighbours.push(entry)
    else bySection.set(entry.section, [entry])
  }
  const fill = (outline: SectionOutline): Section => {
    const own = bySection.get(outline.path) ?? []
    bySection.delete(outline.path)
    return { ...outline, entries: inPageOrder(own, outline.pinned), sections: outline.sections.map(fill) }
  }
  const sections = readSections(files.find((file) => file.path === SECTIONS_FILE)).map(fill)
  return { sections, entries: [...sections.flatMap(entriesOf), ...[...bySection.values()].flat()] }
}

/** Whether a file is a dataset's, by its place; one with a problem already (its name, its kind) is not read. */
function isDatasetFile(file: VFile): boolean {
  return file.path !== SECTIONS_FILE && file.messages.length === 0
}

/** All datasets of a section and its subsections, in page order. */
function entriesOf(section: Section): Entry[] {
  return [...section.entries, ...section.sections.flatMap(entriesOf)]
}

/** What the page calls a dataset. */
export function titleOf(entry: Entry): string {
  return entry.dataset.title ?? entry.dataset.name
}

function readEntry(file: VFile): Entry[] {
  const read = readYaml(file, datasetSchema)
  if (!read) return []
  const section = file.path.split('/').slice(1, -1).join('/')
  const { value: dataset, yaml } = read
  const at = () => {
    const root = yaml()
    return root && nodeAt(root, ['description'])
  }
  const prose = dataset.description ? readDescription(file, dataset.description, at) : []
  return [{ id: file.stem ?? '', section, dataset, prose, file }]
}

/** The pinned ids first, in their order, then the rest by id, in plain code unit order. */
function inPageOrder(entries: readonly Entry[], pinned: readonly string[]): Entry[] {
  const rank = new Map(pinned.map((id, index) => [id, index]))
  const rankOf = (entry: Entry) => rank.get(entry.id) ?? pinned.length
  return entries.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.id, b.id))
}
