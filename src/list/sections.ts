import type { VFile } from 'vfile'
import type { Path, Place } from '../dataset/place.ts'
import { readYaml } from '../dataset/read.ts'
import { sectionsType } from '../dataset/section-keys.ts'
import type { ValueOf } from '../dataset/types.ts'

/** Where the sections are named, in page order. */
export const SECTIONS_FILE = 'datasets/sections.yaml'

/** A section as `sections.yaml` names it. */
export interface SectionOutline {
  /** The folder below `datasets/`: `lung` or `lung/nodule`. */
  readonly path: string
  readonly title: string
  /** Ids that stand first, in this order. */
  readonly pinned: readonly string[]
  /** Whether its datasets stand on a page of their own. */
  readonly ownPage: boolean
  readonly sections: readonly SectionOutline[]
  /** Where it is named: the file, and the way to it there. */
  readonly file: VFile
  readonly at: Path
}

/**
 * Read `sections.yaml`. Without it, or with errors in it, there are no sections.
 *
 * @param places where the places of its values are added.
 */
export function readSections(file: VFile | undefined, places: Map<VFile, Place>): SectionOutline[] {
  const read = file && file.messages.length === 0 ? readYaml(file, sectionsType) : undefined
  if (!file || !read?.complete) return []
  places.set(file, read.place)
  const outline = (section: SectionValue, folder: string, path: Path): SectionOutline => ({
    path: `${folder}${section.id}`,
    title: section.title,
    pinned: section.pinned ?? [],
    ownPage: section.own_page === 'true',
    sections: (section.sections ?? []).map((inner, index) =>
      outline(inner, `${section.id}/`, [...path, 'sections', index]),
    ),
    file,
    at: path,
  })
  return read.value.map((section, index) => outline(section, '', [index]))
}

type SectionValue = Omit<ValueOf<typeof sectionsType>[number], 'sections'> & {
  readonly sections?: readonly SectionValue[]
}
