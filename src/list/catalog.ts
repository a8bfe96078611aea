import type { VFile } from 'vfile'
import { type DatasetFile, readDatasetFile } from '../dataset/dataset-file.ts'
import type { Place } from '../dataset/place.ts'
import { compare } from '../problem/finding.ts'
import { type Resolved, resolveReferences } from './references.ts'
import { readSections, SECTIONS_FILE, type SectionOutline } from './sections.ts'
import { targetsOf } from './targets.ts'
import { tellAt } from './tell.ts'

/** One dataset with its place in the list. */
export interface Entry extends Omit<DatasetFile, 'place'> {
  readonly file: VFile
  /** The file's name without `.yaml`. */
  readonly id: string
  /** The section's path, as in `lung/nodule`. */
  readonly section: string
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

/** Where the values of each file stand; apart from the list, for only the rules need them. */
export type Places = ReadonlyMap<VFile, Place>

/**
 * Put the list together from the files under `datasets/`, in whatever order they come.
 * Problems of single files are reported on them; those between files are the rules' (see `rules/`).
 *
 * @returns what could be read, of files with errors too; not fit for a page if any file has one.
 */
export function readCatalog(files: readonly VFile[]): { catalog: Catalog; places: Places } {
  const places = new Map<VFile, Place>()
  const read = {
    entries: files.filter(isDatasetFile).flatMap((file) => readEntry(file, places)),
    outlines: readSections(
      files.find((file) => file.path === SECTIONS_FILE),
      places,
    ),
  }
  const resolved = resolveReferences(read, targetsOf(files, read.entries, read.outlines), places)
  for (const problem of resolved.problems) tellAt(places, ...problem)
  return { catalog: arrange(resolved), places }
}

/** The entries in their sections, in page order. */
function arrange({ entries, outlines }: Pick<Resolved, 'entries' | 'outlines'>): Catalog {
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
  const sections = outlines.map(fill)
  return { sections, entries: [...sections.flatMap(entriesOf), ...[...bySection.values()].flat()] }
}

/** Whether there is a dataset to be read: one in the wrong place is read too, so that all of its problems are told. */
function isDatasetFile(file: VFile): boolean {
  if (file.path === SECTIONS_FILE || !isYaml(file)) return false
  return String(file) !== '' || file.messages.length === 0
}

/** Whether a file is meant to be YAML, by its extension in any spelling. */
export function isYaml({ extname = '' }: VFile): boolean {
  return /^\.ya?ml$/iu.test(extname)
}

/** All datasets of a section and its subsections, in page order. */
export function entriesOf(section: Section): Entry[] {
  return [...section.entries, ...section.sections.flatMap(entriesOf)]
}

/** All sections, each before its subsections. */
export function allSections<T extends { readonly sections: readonly T[] }>(sections: readonly T[]): T[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)])
}

/** The section in whose folder a file is, as in `lung/nodule`; empty right below `datasets/`. */
export function sectionOf(file: VFile): string {
  return file.path.split('/').slice(1, -1).join('/')
}

/** What the page calls a dataset. */
export function titleOf({ dataset }: Pick<Entry, 'dataset'>): string {
  return dataset.title ?? dataset.name
}

function readEntry(file: VFile, places: Map<VFile, Place>): Entry[] {
  const read = readDatasetFile(file)
  if (!read) return []
  const { place, ...rest } = read
  places.set(file, place)
  return [{ id: file.stem ?? '', section: sectionOf(file), file, ...rest }]
}

/** The pinned ids first, in their order, then the rest by id, in plain code unit order. */
function inPageOrder(entries: readonly Entry[], pinned: readonly string[]): Entry[] {
  const rank = new Map(pinned.map((id, index) => [id, index]))
  const rankOf = (entry: Entry) => rank.get(entry.id) ?? pinned.length
  return entries.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.id, b.id))
}
