import { ID } from '../dataset/texts.ts'
import { nearest } from '../problem/nearest.ts'
import { allSections } from './catalog.ts'
import type { SectionOutline } from './sections.ts'

/**
 * Names that Windows keeps for devices, with any extension: who clones there could not check the list out.
 *
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/iu

/** What stands for a section that only a person can choose. */
export const ANY_SECTION = '<分类>'

/** The parts of a path below `datasets/`. */
export interface PathParts {
  /** As in `lung/nodule`; empty right below `datasets/`. */
  readonly section: string
  readonly stem: string
  /** With its dot. */
  readonly extension: string
}

export function partsOf(path: string): PathParts {
  const names = path.split('/').slice(1)
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]*)?$/su.exec(names.at(-1) ?? '') ?? []
  return { section: names.slice(0, -1).join('/'), stem, extension }
}

/** The first name on the way to a file that Windows keeps to itself. */
export function reservedName(path: string): string | undefined {
  return path.split('/').find((name) => DEVICE.test(name.replace(/\..*$/su, '')))
}

/** Whether a file bears the name of a dataset's file. */
export function isWellNamed({ stem, extension }: PathParts): boolean {
  return extension === '.yaml' && ID.test(stem)
}

/**
 * The whole path that a file was probably meant to have: section, id and extension put right at once.
 *
 * @returns nothing if its name has no Latin letters or digits, or is right as far as can be told.
 */
export function meantPath(path: string, sections: readonly SectionOutline[]): string | undefined {
  const { section, stem } = partsOf(path)
  const id = asId(stem)
  const meant = `datasets/${meantSection(section, sections) ?? ANY_SECTION}/${id}.yaml`
  return id === undefined || meant === path ? undefined : meant
}

/**
 * The section that a folder was probably meant to be: by its title, in other case, with `_` for `-`, or
 * nearly so; of folders within folders the innermost that can be told.
 */
export function meantSection(folder: string, sections: readonly SectionOutline[]): string | undefined {
  const known = allSections(sections).map(({ path }) => path)
  if (folder === '' || known.includes(folder)) return folder || undefined
  const meant = nearest(folder.replaceAll('_', '-'), known, namesOf(sections))
  return meant ?? meantSection(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))), sections)
}

/** The section that a folder is beyond doubt, by its path or titles; case, width and blanks do not count. */
export function sectionNamed(folder: string, sections: readonly SectionOutline[]): string | undefined {
  const paths = allSections(sections).map(({ path }) => [path, path] as const)
  return [...paths, ...Object.entries(namesOf(sections))].find(([name]) => fold(name) === fold(folder))?.[1]
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '')
}

/** What people call the folders of sections → their paths: titles, and paths with titles in them. */
function namesOf(sections: readonly SectionOutline[]): Record<string, string> {
  const names = (section: SectionOutline) => [section.title, section.path.slice(section.path.lastIndexOf('/') + 1)]
  return Object.fromEntries(
    sections.flatMap((section) => [
      [section.title, section.path],
      ...section.sections.flatMap((inner) => [
        [inner.title, inner.path],
        ...names(section).flatMap((outer) => names(inner).map((name) => [`${outer}/${name}`, inner.path])),
      ]),
    ]),
  )
}

/** The id that a text was probably meant to be; none if it has no Latin letters or digits, or others too. */
export function asId(text: string): string | undefined {
  const plain = text.normalize('NFKC').toLowerCase()
  if (/(?![a-z0-9])[\p{L}\p{N}]/u.test(plain)) return undefined
  const id = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '')
  return ID.test(id) ? id : undefined
}
