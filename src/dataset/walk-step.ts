import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { Problem, Say } from '../problem/problem.ts'
import type { Place } from './place.ts'
import { foldedLines } from './shape-problems.ts'

/** A scalar among the events of a text. */
export type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>

/** Where the walk stands in a file's events. */
export interface Walk {
  readonly say: Say
  /** All that has been said so far. */
  readonly problems: readonly Problem[]
  readonly source: string
  readonly events: readonly Event[]
  /** The way to the value that is being read. */
  readonly path: (string | number)[]
  index: number
  /** The scalar that was read last, and its text: one is looked at several times before it is taken. */
  scalar?: Event | undefined
  text?: string
  /** Where the last scalar ended: a value that is absent has no place of its own, it stands there. */
  end: number
}

export function errorsIn({ problems }: Walk): number {
  return problems.length === 0 ? 0 : problems.filter(isError).length
}

export function isError({ warning }: Problem): boolean {
  return !warning
}

/** What stands at one place: a value; nothing, where nothing is filled in; or something wrong, which is reported. */
export interface Found extends Place {
  readonly value: unknown
}

export const EMPTY = undefined
export const REFUSED = Symbol('refused')

export function kindOf(event: Event | undefined): 'scalar' | 'sequence' | 'mapping' {
  if (event?.type === EVENT_ID.SEQUENCE) return 'sequence'
  return event?.type === EVENT_ID.MAPPING ? 'mapping' : 'scalar'
}

export function atEnd(walk: Walk): boolean {
  if (walk.events[walk.index]?.type !== EVENT_ID.POP) return false
  walk.index++
  return true
}

export function refuse(
  { say }: Walk,
  { start, end }: Place,
  problem: Omit<Problem, 'at'>,
  at: Place = { start, end },
): Found {
  say({ at, ...problem })
  return { start, end, value: REFUSED }
}

/** Take the next node, whatever it is. A scalar is its text, a list or mapping is filled in or not. */
export function skip(walk: Walk): Found {
  const event = walk.events[walk.index++]
  if (event?.type === EVENT_ID.SCALAR) return readScalar(walk, event)
  if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) throw new Error('unexpected YAML event')
  let filled = false
  for (let count = 0; !atEnd(walk); count++) {
    const { value } = skip(walk)
    // Any item fills a list; a mapping is filled by its values, which stand behind their keys.
    if (event.type === EVENT_ID.SEQUENCE || (count % 2 === 1 && value !== EMPTY)) filled = true
  }
  return { start: event.start, end: walk.end, value: filled ? REFUSED : EMPTY }
}

export function textOf(walk: Walk, event: ScalarEvent): string {
  if (walk.scalar === event && walk.text !== undefined) return walk.text
  walk.scalar = event
  walk.text = getScalarValue(walk.source, event)
  return walk.text
}

function readScalar(walk: Walk, event: ScalarEvent): Found {
  const value = textOf(walk, event) || EMPTY
  const start = event.valueStart < 0 ? walk.end : event.valueStart
  if (event.valueStart >= 0) walk.end = event.valueEnd
  const literal = event.style === SCALAR_STYLE.LITERAL_BLOCK
  if (!literal && walk.source.slice(start, walk.end).includes('\n')) {
    return refuse(walk, { start, end: walk.end }, foldedLines(walk.path))
  }
  return literal ? { start, end: walk.end, value, indent: event.indent } : { start, end: walk.end, value }
}

/** Where the list or mapping that comes next begins; it is taken. */
export function startOf(walk: Walk): number {
  const event = walk.events[walk.index++]
  return event && 'start' in event ? event.start : walk.end
}

/** Whether nothing at all comes next: no text, no item, no key. */
export function isUnset(walk: Walk): boolean {
  const { events, index } = walk
  const event = events[index]
  if (event?.type === EVENT_ID.SCALAR) return textOf(walk, event) === ''
  return events[index + 1]?.type === EVENT_ID.POP
}
