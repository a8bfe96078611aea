import type { VFile } from 'vfile'
import { type Path, placeAt } from '../dataset/place.ts'
import { withQuotes, yamlText } from '../dataset/spelling.ts'
import type { Edit } from '../problem/mend.ts'
import { type Problem, report } from '../problem/problem.ts'
import type { Places } from './catalog.ts'

/** What is wrong with a value, and what it should be, if there is one way to put it right. */
export type Told = Omit<Problem, 'at' | 'mend'> & {
  /** The text, or the list of texts, that the value should be. */
  readonly replace?: string | readonly string[] | undefined
}

/** Something that stands in a file: an entry, a section, or the file itself. */
export interface Where {
  readonly file: VFile
  readonly at?: Path
}

/**
 * Report what is wrong with something that stands in a file.
 *
 * @param path what is meant below it, such as `['overlaps', 0]`.
 */
export function tellAt(places: Places, { file, at = [] }: Where, path: Path, { replace, ...problem }: Told): void {
  const whole = path.length > 0 ? places.get(file) : undefined
  const place = whole && placeAt(whole, [...at, ...path])
  const mend =
    place && replace !== undefined ? [{ ...withQuotes(String(file), place), text: yamlText(replace) }] : undefined
  if (mend && supersede(file, mend) && problem.rule === 'spelling') return
  report(file, { ...problem, at: place, mend })
}

/** Where the reader has mended the same value already (a text as a list), this mend says all that it said, and more. */
function supersede(file: VFile, mend: readonly Edit[]): boolean {
  const isCovered = (old: Edit) => mend.some(({ start, end }) => start <= old.start && old.end <= end)
  const covered = file.messages.filter((message) => message.mend?.length && message.mend.every(isCovered))
  for (const message of covered) message.mend = mend
  return covered.length > 0
}
