import type { VFile } from 'vfile'
import { fold } from '../dataset/spelling.ts'
import { nearest } from '../problem/nearest.ts'
import type { Entry } from './catalog.ts'
import { SECTIONS_FILE, type SectionOutline } from './sections.ts'

/** What a reference may lead to: a dataset by its id, or a section by its path. */
export interface Target {
  readonly id: string
  /** What people call it besides: name, title, the way to its file. */
  readonly names: readonly string[]
  /** The folder of a dataset's file. */
  readonly folder?: string | undefined
}

export interface Targets {
  readonly dataset: readonly Target[]
  readonly section: readonly Target[]
}

/** All that may be referred to. A dataset whose file cannot be read is there all the same, by its id. */
export function targetsOf(
  files: readonly VFile[],
  entries: readonly Entry[],
  outlines: readonly SectionOutline[],
): Targets {
  const read = new Map(entries.map((entry) => [entry.file, entry.dataset]))
  const dataset = files.flatMap((file): Target[] => {
    if (file.path === SECTIONS_FILE || file.extname !== '.yaml' || !file.stem) return []
    const { name, title } = read.get(file) ?? {}
    return [
      { id: file.stem, names: [name, title, file.path].filter((text) => text !== undefined), folder: file.dirname },
    ]
  })
  const sections = (outline: SectionOutline, above: string): Target[] => [
    { id: outline.path, names: [outline.title, above + outline.title, outline.path.replace(/^.*\//u, '')] },
    ...outline.sections.flatMap((inner) => sections(inner, `${outline.title}/`)),
  ]
  return { dataset, section: outlines.flatMap((outline) => sections(outline, '')) }
}

/**
 * The one target that a text means: its id, or what only this one is called. Case, width, blanks and hyphens
 * do not tell two names apart; where two targets have the name, none is meant.
 */
export function meantBy(text: string, targets: readonly Target[]): string | undefined {
  if (targets.some(({ id }) => id === text)) return text
  const ids = idsOf(text, targets)
  return ids.length === 1 ? ids[0] : undefined
}

/** The ids of all targets that have a name. */
export function idsOf(text: string, targets: readonly Target[]): string[] {
  const wanted = foldReference(text)
  const named = targets.filter(({ id, names }) => [id, ...names].some((name) => foldReference(name) === wanted))
  return [...new Set(named.map(({ id }) => id))]
}

/** The id of the target whose id or name is nearest to a text. */
export function nearestTarget(text: string, targets: readonly Target[]): string | undefined {
  const ids = targets.map(({ id }) => id)
  const names = Object.fromEntries(targets.flatMap(({ id, names }) => names.map((name) => [name, id])))
  // The id is what is to be written: it goes first.
  const word =
    nearest(text, ids, names) ??
    nearest(
      text,
      // Any other character is as near to a name of one as all the others are.
      Object.keys(names).filter((name) => name.length > 1),
    )
  return word === undefined || ids.includes(word) ? word : names[word]
}

/** A path as people copy it, `datasets/lung/nodule/luna16.yaml`, is the same as `lung/nodule/luna16`. */
function foldReference(text: string): string {
  return fold(text)
    .replace(/^datasets\//u, '')
    .replace(/(?:\/|\.ya?ml)$/u, '')
}
