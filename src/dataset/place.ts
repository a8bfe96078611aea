import type { Edit } from '../problem/mend.ts'
import type { Span } from '../problem/problem.ts'

/** Where a value stands in its file, with the places of its parts by their keys or indexes. */
export interface Place extends Span {
  readonly parts?: Readonly<Record<string, Place>> | readonly Place[]
  /** Of a literal block (`|`): how many columns of each line are indentation. */
  readonly indent?: number
}

/** Where a value stands within its file: keys and list indexes from the top. */
export type Path = readonly (string | number)[]

/** The place of a part; where the path leads nowhere, the last place on the way. */
export function placeAt(whole: Place, path: Path): Place {
  let place = whole
  for (const step of path) {
    const next = (place.parts as Readonly<Record<string | number, Place>> | undefined)?.[step]
    if (!next) return place
    place = next
  }
  return place
}

/**
 * Where a character of a text stands in the file: exact in a literal block and in a plain or quoted
 * line (before any escape in it), elsewhere the text's start.
 *
 * @param value the text that stands at the place.
 * @param offset in the value, in UTF-16 units.
 * @returns an offset in the file.
 */
export function offsetAt(source: string, { start, end, indent }: Place, value: string, offset: number): number {
  const before = value.slice(0, offset).split('\n')
  const column = before.at(-1)?.length ?? 0
  if (indent === undefined) return source.slice(start, end).includes('\n') ? start : start + column
  let lineStart = start
  for (let line = 1; line < before.length; line++) lineStart = source.indexOf('\n', lineStart) + 1
  return lineStart + indent + column
}

/** A place in a text that has been edited, and all places in it, as they were before. */
export function placeBefore<T extends Place>(place: T, back: (offset: number) => number): T {
  const { start, end, parts } = place
  const moved = { ...place, start: back(start), end: back(end) }
  if (Array.isArray(parts)) return { ...moved, parts: parts.map((part: Place) => placeBefore(part, back)) }
  if (!parts) return moved
  return {
    ...moved,
    parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, placeBefore(part as Place, back)])),
  }
}

/**
 * An edit of a text's value as an edit of the file.
 *
 * @returns nothing where the file does not spell the text as it is there: in quotes with escapes, say.
 */
export function editAt(source: string, place: Place, value: string, { start, end, text }: Edit): Edit | undefined {
  const from = offsetAt(source, place, value, start)
  const to = offsetAt(source, place, value, end)
  const indent = '\n'.padEnd((place.indent ?? 0) + 1)
  const spelled = value.slice(start, end).replaceAll('\n', indent)
  if (source.slice(from, to).replace(/\n[ ]*(?=\n)/gu, '\n') !== spelled.replace(/\n[ ]*(?=\n)/gu, '\n'))
    return undefined
  // An empty line has no indentation.
  return { start: from, end: to, text: text.replace(/\n(?!\n)/gu, indent) }
}

/** How messages name a place: `papers 第 2 项的 url`. */
export function pathName(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return ` 第 ${step + 1} 项`
      return index === 0 ? step : `${typeof path[index - 1] === 'number' ? '' : ' '}的 ${step}`
    })
    .join('')
    .trim()
}
