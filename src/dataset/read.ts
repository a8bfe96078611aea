import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { VFile } from 'vfile'
import { type Problem, report } from '../problem/problem.ts'
import { offsetAt, type Place, pathName } from './place.ts'
import {
  emptyItem,
  missingKey,
  repeatedItem,
  repeatedKey,
  unknownKey,
  unknownWord,
  wrongKind,
} from './shape-problems.ts'
import { canonicalItems, canonicalKey, canonicalText, isListOfTexts, keySpelling, spelling } from './spelling.ts'
import type { EitherType, ListType, RecordType, TextType, Type, ValueOf, WordType } from './types.ts'
import { readEvents } from './yaml-events.ts'

/** A file's value, with the place of each part of it. */
export interface Read<T> {
  readonly value: T
  readonly place: Place
}

/**
 * Read a file's YAML along the declaration of what it should hold. Every scalar is text, as in YAML's
 * failsafe schema; a key with nothing filled in is left out. All problems are reported on the file.
 *
 * @returns `undefined` when there are any.
 */
export function readYaml<T extends Type>(file: VFile, type: T): Read<ValueOf<T>> | undefined {
  const before = errorsOf(file)
  const events = readEvents(file)
  if (!events) return undefined
  // The first event is the document's own.
  const place = readValue({ file, source: String(file), events, index: 1, end: 0, path: [] }, type)
  return errorsOf(file) === before ? { value: place.value as ValueOf<T>, place } : undefined
}

function errorsOf({ messages }: VFile): number {
  return messages.length === 0 ? 0 : messages.filter(({ fatal }) => fatal).length
}

/** Where the walk stands in a file's events. */
interface Walk {
  readonly file: VFile
  readonly source: string
  readonly events: readonly Event[]
  /** The way to the value that is being read. */
  readonly path: (string | number)[]
  index: number
  /** Where the last scalar ended: a value that is absent has no place of its own, it stands there. */
  end: number
}

/** What stands at one place: a value; nothing, where nothing is filled in; or something wrong, which is reported. */
interface Found extends Place {
  readonly value: unknown
}

const EMPTY = undefined
const REFUSED = Symbol('refused')

/** How each kind of value is written in YAML. */
const writtenAs = { text: 'scalar', word: 'scalar', list: 'sequence', record: 'mapping' } as const

function readValue(walk: Walk, type: Type): Found {
  const written = kindOf(walk.events[walk.index])
  const meant = type.kind === 'either' ? chooseWay(walk, type, written) : type
  if (written === 'scalar' && isListOfTexts(meant)) return readJoined(walk, meant)
  if (written !== writtenAs[meant.kind]) {
    const keys = meant.kind === 'record' ? meant.keys : {}
    return refuse(walk, skip(walk), wrongKind(walk.path, writtenAs[meant.kind], written, keys))
  }
  if (meant.kind === 'record') return readRecord(walk, meant)
  return meant.kind === 'list' ? readList(walk, meant) : readText(walk, meant)
}

function kindOf(event: Event | undefined): 'scalar' | 'sequence' | 'mapping' {
  if (event?.type === EVENT_ID.SEQUENCE) return 'sequence'
  return event?.type === EVENT_ID.MAPPING ? 'mapping' : 'scalar'
}

/** What was written tells which way is meant: its kind, and of several records the one whose first key is there. */
function chooseWay(walk: Walk, { ways }: EitherType, written: ReturnType<typeof kindOf>): Exclude<Type, EitherType> {
  const plain = ways as readonly Exclude<Type, EitherType>[]
  const fitting = plain.filter(({ kind }) => writtenAs[kind] === written)
  const keys = fitting.length > 1 ? keysAhead(walk) : []
  const named = fitting.find((way) => way.kind === 'record' && keys.includes(Object.keys(way.keys)[0]))
  return named ?? fitting.at(-1) ?? (plain[0] as Exclude<Type, EitherType>)
}

/** The keys of the mapping that comes next, without taking it. */
function keysAhead(walk: Walk): unknown[] {
  const ahead = { ...walk, index: walk.index + 1 }
  const keys: unknown[] = []
  while (!atEnd(ahead)) {
    keys.push(skip(ahead).value)
    skip(ahead)
  }
  return keys
}

function atEnd(walk: Walk): boolean {
  if (walk.events[walk.index]?.type !== EVENT_ID.POP) return false
  walk.index++
  return true
}

function refuse(
  { file }: Walk,
  { start, end }: Place,
  problem: Omit<Problem, 'at'>,
  at: Place = { start, end },
): Found {
  report(file, { at, ...problem })
  return { start, end, value: REFUSED }
}

/** Take the next node, whatever it is. A scalar is its text, a list or mapping is filled in or not. */
function skip(walk: Walk): Found {
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

function readScalar(walk: Walk, event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): Found {
  const value = getScalarValue(walk.source, event) || EMPTY
  const start = event.valueStart < 0 ? walk.end : event.valueStart
  if (event.valueStart >= 0) walk.end = event.valueEnd
  return event.style === SCALAR_STYLE.LITERAL_BLOCK
    ? { start, end: walk.end, value, indent: event.indent }
    : { start, end: walk.end, value }
}

function readText(walk: Walk, type: TextType | WordType): Found {
  const found = skip(walk)
  const { value, start, end } = found
  if (typeof value !== 'string') return found
  const canonical = canonicalText(type, value)
  if (canonical === value) return found
  if (canonical !== undefined) {
    report(walk.file, { at: { start, end }, ...spelling(walk.path, value, canonical, found) })
    return { start, end, value: canonical }
  }
  if (type.kind === 'word') return refuse(walk, found, unknownWord(walk.path, value, type))
  for (const { offset = 0, ...problem } of type.form.explain(value, pathName(walk.path)))
    report(walk.file, { at: { start: offsetAt(walk.source, found, value, offset), end }, ...problem })
  return { start, end, value: REFUSED }
}

/** One text where a list is due: several known words, or the one item. */
function readJoined(walk: Walk, type: ListType<TextType | WordType>): Found {
  const before = walk.index
  const found = skip(walk)
  const { value, start, end } = found
  if (typeof value !== 'string') return found
  const items = canonicalItems(type, value)
  if (items) {
    report(walk.file, { at: { start, end }, ...spelling(walk.path, value, items, found) })
    return { start, end, value: items, parts: items.map(() => found) }
  }
  // What is wrong with the text as an item says more than that it is no list.
  walk.index = before
  walk.path.push(0)
  const item = readText(walk, type.item)
  walk.path.pop()
  return { start, end, value: item.value }
}

/** Where the list or mapping that comes next begins; it is taken. */
function startOf(walk: Walk): number {
  const event = walk.events[walk.index++]
  return event && 'start' in event ? event.start : walk.end
}

function readList(walk: Walk, type: ListType): Found {
  const start = startOf(walk)
  const value: unknown[] = []
  const parts: Found[] = []
  const before = errorsOf(walk.file)
  while (!atEnd(walk)) {
    walk.path.push(parts.length)
    const found = readItem(walk, type, value)
    walk.path.pop()
    value.push(found.value)
    parts.push(found)
  }
  // An empty list below a key is as good as absent, and not read; this one is the file itself.
  if (value.length < type.least) return refuse(walk, { start, end: walk.end }, emptyItem(walk.path))
  const refused = errorsOf(walk.file) > before
  return { start, end: walk.end, value: refused ? REFUSED : value, parts }
}

function readItem(walk: Walk, { item, distinct }: ListType, before: readonly unknown[]): Found {
  const found = readValue(walk, item)
  if (found.value === EMPTY) return refuse(walk, found, emptyItem(walk.path))
  if (found.value === REFUSED || !distinct || !before.includes(found.value)) return found
  return refuse(walk, found, repeatedItem(walk.path, String(found.value)))
}

function readRecord(walk: Walk, { keys }: RecordType): Found {
  const start = startOf(walk)
  const parts: Record<string, Found> = {}
  const value: Record<string, unknown> = {}
  /** Where the keys stand that have nothing behind them. */
  const unfilled = new Map<string, Place>()
  const before = errorsOf(walk.file)
  let given = false
  while (!atEnd(walk)) {
    const key = skip(walk)
    if (readKey(walk, keys, key, parts).value !== EMPTY) given = true
    else unfilled.set(String(key.value), key)
  }
  // A key with nothing filled in below it is as good as absent; an item of a list, or the file itself, is not.
  const absent = !given && typeof walk.path.at(-1) === 'string'
  for (const name in keys) {
    const found = parts[name]
    // In the order of the declaration, whatever the order in the file.
    if (found?.value !== EMPTY) value[name] = found?.value
    else if (keys[name]?.required && !absent) {
      const at = unfilled.get(name) ?? { start, end: walk.end }
      report(walk.file, { at, ...missingKey(walk.path, name, keys[name]) })
    }
  }
  const refused = errorsOf(walk.file) > before
  return { start, end: walk.end, value: refused ? REFUSED : given ? value : EMPTY, parts }
}

/** Read what stands behind a key that has just been taken. */
function readKey(walk: Walk, keys: RecordType['keys'], key: Found, parts: Record<string, Found>): Found {
  const name = key.value
  if (typeof name !== 'string' || Object.hasOwn(parts, name)) {
    report(walk.file, { at: key, ...repeatedKey(name) })
    return skip(walk)
  }
  const meant = Object.hasOwn(keys, name) ? name : canonicalKey(keys, name)
  const declared = meant === undefined ? undefined : keys[meant]
  if (meant === undefined || !declared || Object.hasOwn(parts, meant)) {
    report(walk.file, { at: key, ...(declared ? repeatedKey(name) : unknownKey(name, keys)) })
    return skip(walk)
  }
  if (meant !== name) report(walk.file, { at: key, ...keySpelling(name, meant, key) })
  walk.path.push(meant)
  const found = isUnset(walk) ? skip(walk) : readValue(walk, declared.type)
  walk.path.pop()
  parts[meant] = found
  return found
}

/** Whether nothing at all comes next: no text, no item, no key. */
function isUnset({ source, events, index }: Walk): boolean {
  const event = events[index]
  if (event?.type === EVENT_ID.SCALAR) return getScalarValue(source, event) === ''
  return events[index + 1]?.type === EVENT_ID.POP
}
