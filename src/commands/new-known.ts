import type { VFile } from 'vfile'
import { readCatalog, titleOf } from '../catalog/catalog.ts'
import { readDatasetFiles } from '../catalog/files.ts'
import { foldAddress, foldName } from '../catalog/identity.ts'
import { allSections } from '../catalog/rules/rule.ts'
import { SECTIONS_FILE, type SectionOutline } from '../catalog/sections.ts'

/** What a new dataset is held against. The maps lead from a folded text to the path of the file that has it. */
export interface Known {
  readonly sections: readonly SectionOutline[]
  /** `sections.yaml`, with its problems. */
  readonly sectionsFile: VFile | undefined
  readonly ids: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly addresses: ReadonlyMap<string, string>
  /** How many files could not be read, so that their names and addresses are not among these. */
  readonly unread: number
}

export function readKnown(root: string): Known {
  const files = readDatasetFiles(root)
  const { sections, entries } = readCatalog(files)
  const datasets = files.filter((file) => file.path !== SECTIONS_FILE)
  const addressesOf = (homepage: string | readonly { url: string }[]) =>
    typeof homepage === 'string' ? [homepage] : homepage.map(({ url }) => url)
  return {
    sections: allSections(sections),
    sectionsFile: files.find((file) => file.path === SECTIONS_FILE),
    // A file that cannot be read has its id all the same; Windows and macOS do not tell cases apart.
    ids: new Map(datasets.map((file) => [(file.stem ?? '').toLowerCase(), file.path])),
    names: new Map(
      entries.flatMap((entry) => [entry.dataset.name, titleOf(entry)].map((name) => [foldName(name), entry.file.path])),
    ),
    addresses: new Map(
      entries.flatMap(({ dataset, file }) => addressesOf(dataset.homepage).map((url) => [foldAddress(url), file.path])),
    ),
    unread: datasets.filter((file) => file.messages.length > 0).length,
  }
}
