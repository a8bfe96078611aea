import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type Location, location } from 'vfile-location'
import type { Edit } from './mend.ts'

/** A range of a file's text, as UTF-16 offsets; the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is wrong at one place of one file, and the way out. The texts are Chinese: contributors read them. */
export interface Problem {
  /** Rule id, in kebab case. */
  readonly rule: string
  /** The offending key or value; left out, the problem is that of the whole file. */
  readonly at?: Span | undefined
  /** What is wrong, in one sentence. */
  readonly reason: string
  /** What stands there now. */
  readonly found?: string | undefined
  /** What may stand there: words, or one description. */
  readonly allowed?: readonly string[] | undefined
  /** The allowed word that was probably meant. */
  readonly nearest?: string | undefined
  /** What to do; with a mend, the mended line says it. */
  readonly fix?: string
  /** What the file should read instead, if there is one way to mend it. */
  readonly mend?: readonly Edit[] | undefined
  /** A warning does not stop the build. */
  readonly warning?: boolean
}

/** Is told what is wrong with a text; offsets are those of the text. */
export type Say = (problem: Problem) => void

// The index of line ends is built once a file, and only for a file that has problems.
const locations = new WeakMap<VFile, Location>()

/**
 * Attach a problem to its file as a vfile message: `place` is a point, or from one point to another,
 * each with line, column and offset; `actual`, `allowed`, `suggestion`, `note` and `mend` carry the
 * rest. `expected` follows from the mends of the whole file (see `mend.ts`).
 */
export function report(file: VFile, problem: Problem): void {
  const message = file.message(problem.reason, {
    place: placeOf(file, problem.at ?? { start: 0, end: 0 }),
    ruleId: problem.rule,
    source: 'datasets',
  })
  message.fatal = problem.warning !== true
  message.actual = problem.found
  message.allowed = problem.allowed
  message.mend = problem.mend
  message.note = problem.fix
  message.suggestion = problem.nearest
}

function placeOf(file: VFile, { start, end }: Span): Point | Position {
  return end > start ? { start: pointAt(file, start), end: pointAt(file, end) } : pointAt(file, start)
}

function pointAt(file: VFile, offset: number): Point {
  let places = locations.get(file)
  if (!places) {
    places = location(file)
    locations.set(file, places)
  }
  const point = places.toPoint(offset)
  return { line: point?.line ?? 1, column: point?.column ?? 1, offset }
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** The allowed word that was probably meant. */
    suggestion?: string | undefined
  }
}
