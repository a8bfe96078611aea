import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { mendedLines } from '../problem/mend.ts'
import { report } from '../problem/problem.ts'
import { type DescriptionProblem, readDescription } from './description.ts'
import { type Dataset, datasetType } from './keys.ts'
import { editAt, offsetAt, type Place } from './place.ts'
import { readYaml } from './read.ts'

/** What a dataset file holds, with the places of its values. */
export interface DatasetFile {
  readonly dataset: Dataset
  /** The description, parsed. */
  readonly prose: readonly RootContent[]
  readonly place: Place
  /** Whether all of it was read; if not, what is refused is left out. */
  readonly complete: boolean
}

/**
 * Read one dataset file by itself. All that is wrong with it is reported on it; what is wrong with it among
 * others is for the rules of the list.
 *
 * @returns what could be read; `undefined` where `name` or `homepage` could not.
 */
export function readDatasetFile(file: VFile): DatasetFile | undefined {
  const read = readYaml(file, datasetType)
  if (!read) return undefined
  const { value: dataset, place, complete } = read
  const at = place.parts && 'description' in place.parts ? place.parts.description : place
  const markdown = dataset.description
  const prose = markdown && at ? readDescription(markdown, (problem) => reportAt(file, at, markdown, problem)) : []
  return { dataset, prose, place, complete }
}

/** Report a problem of a text that stands at a place of the file. Where the file does not spell the text as it is, words tell the mend. */
function reportAt(file: VFile, place: Place, text: string, { offset, mend, ...problem }: DescriptionProblem): void {
  const start = offsetAt(String(file), place, text, offset)
  const edits = mend?.map((edit) => editAt(String(file), place, text, edit))
  const whole = edits?.every((edit) => edit !== undefined) ? edits : undefined
  const fix = mend && !whole ? { fix: `写成“${mendedLines(text, mend)}”` } : {}
  report(file, { ...problem, ...fix, mend: whole, at: { start, end: start } })
}
