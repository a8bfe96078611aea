import type { VFile } from 'vfile'
import { applyEdits, offsetBefore } from '../problem/mend.ts'
import { type Problem, report, type Span } from '../problem/problem.ts'
import { type Place, placeBefore } from './place.ts'
import type { Type, ValueOf } from './types.ts'
import { readValue } from './walk.ts'
import { type Found, isError } from './walk-step.ts'
import { readEvents } from './yaml-events.ts'
import { slipsByLine } from './yaml-lines.ts'

/** A file's value, with the place of each part of it. */
export interface Read<T> {
  readonly value: T
  readonly place: Place
  /** Whether all of the file was read: if not, what was refused is left out, and told. */
  readonly complete: boolean
}

/**
 * Read a file's YAML along the declaration of what it should hold. Every scalar is text, as in YAML's
 * failsafe schema; a key with nothing filled in is left out. All problems are reported on the file.
 *
 * @returns what could be read, for what is wrong in one place hides nothing that is wrong in another;
 *   `undefined` where something required is missing or refused.
 */
export function readYaml<T extends Type>(file: VFile, type: T): Read<ValueOf<T>> | undefined {
  const source = String(file)
  const { problems, place } = readText(source, type)
  const lost = problems.some(isError) || losesText(source, place)
  const slips = lost ? slipsByLine(source, type) : []
  if (slips.length === 0) {
    for (const problem of problems) report(file, problem)
    return finished(place, !problems.some(isError))
  }
  // The slips are told at their lines, and all else that is wrong as if they had been mended.
  const repairs = slips.flatMap(({ repair }) => repair)
  const mended = readText(applyEdits(source, repairs), type)
  const back = (offset: number) => offsetBefore(repairs, offset)
  for (const { problem } of slips) report(file, problem)
  for (const problem of mended.problems) report(file, movedBack(problem, back))
  const complete = !mended.problems.some(isError) && !slips.some(({ problem }) => isError(problem))
  return finished(mended.place && placeBefore(mended.place, back), complete)
}

/** What YAML drops as a comment behind a value, and blanks in the margin that it takes for letters. */
const LOST = /\S[ \t]+#|^ *[\u00A0\u3000]/gmu

/** Whether such a place is not within a value that was read. */
function losesText(source: string, place: Place | undefined): boolean {
  return [...source.matchAll(LOST)].some(({ 0: found, index }) => !isRead(place, index + found.length - 1))
}

function isRead(place: Place | undefined, offset: number): boolean {
  if (!place || offset < place.start || offset >= place.end) return false
  return place.parts ? Object.values(place.parts).some((part: Place) => isRead(part, offset)) : true
}

function readText(source: string, type: Type): { problems: Problem[]; place: Found | undefined } {
  const problems: Problem[] = []
  const say = (problem: Problem) => problems.push(problem)
  const events = readEvents(source, say)
  // The first event is the document's own.
  return { problems, place: events && readValue({ say, problems, source, events, index: 1, end: 0, path: [] }, type) }
}

function finished<T>(place: Found | undefined, complete: boolean): Read<T> | undefined {
  return place && typeof place.value === 'object' ? { value: place.value as T, place, complete } : undefined
}

/** A problem of the mended text as one of the text as it stands. */
function movedBack({ at, mend, ...problem }: Problem, back: (offset: number) => number): Problem {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: back(span.start), end: back(span.end) })
  return { ...problem, at: at && moved(at), mend: mend?.map(moved) }
}
