import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { VFile } from 'vfile'
import { applyEdits, type Edit, offsetBefore } from '../problem/mend.ts'
import { type Problem, report, type Say, type Span } from '../problem/problem.ts'
import { offsetAt, type Place, pathName, placeBefore } from './place.ts'
import { emptied, placeholderKind, placeholderValue } from './placeholder.ts'
import {
  emptyItem,
  foldedLines,
  missingKey,
  repeatedItem,
  repeatedKey,
  unknownKey,
  unknownWord,
  wrongKind,
} from './shape-problems.ts'
import {
  canonicalItems,
  canonicalKey,
  canonicalText,
  isListOfTexts,
  keySpelling,
  spelling,
  textMend,
  withQuotes,
  yamlText,
} from './spelling.ts'
import type { EitherType, Key, ListType, RecordType, TextType, Type, ValueOf, WordType } from './types.ts'
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
  const lost = problems.some(isError) || LOST.test(source)
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
const LOST = /\S[ \t]+#|^ *[\u00A0\u3000]/mu

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

function isError({ warning }: Problem): boolean {
  return !warning
}

/** A problem of the mended text as one of the text as it stands. */
function movedBack({ at, mend, ...problem }: Problem, back: (offset: number) => number): Problem {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: back(span.start), end: back(span.end) })
  return { ...problem, at: at && moved(at), mend: mend?.map(moved) }
}

/** Where the walk stands in a file's events. */
interface Walk {
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

function errorsIn({ problems }: Walk): number {
  return problems.length === 0 ? 0 : problems.filter(isError).length
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
    const first = keysAhead(walk)
    const found = skip(walk)
    const mend = meant.kind === 'list' && written === 'mapping' ? asItem(walk.source, meant, first, found) : undefined
    return refuse(walk, found, { ...wrongKind(walk.path, writtenAs[meant.kind], written, keys), mend })
  }
  if (meant.kind === 'record') return readRecord(walk, meant)
  return meant.kind === 'list' ? readList(walk, meant) : readScalarAs(walk, meant)
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
  if (kindOf(walk.events[walk.index]) !== 'mapping') return []
  const ahead = { ...walk, index: walk.index + 1 }
  const keys: unknown[] = []
  while (!atEnd(ahead)) {
    keys.push(skip(ahead).value)
    skip(ahead)
  }
  return keys
}

/** Keys below a list's key that lost their dash: they are one item. */
function asItem(
  source: string,
  { item }: ListType,
  keys: readonly unknown[],
  { start, end }: Place,
): Edit[] | undefined {
  const own = item.kind === 'record' && keys.every((key) => typeof key === 'string' && Object.hasOwn(item.keys, key))
  if (!own || source[start] === '{' || new Set(keys).size < keys.length) return undefined
  const others = [...source.slice(start, end).matchAll(/\n(?=[^\n])/gu)].map(({ index }) => start + index + 1)
  return [{ start, end: start, text: '- ' }, ...others.map((at) => ({ start: at, end: at, text: '  ' }))]
}

function atEnd(walk: Walk): boolean {
  if (walk.events[walk.index]?.type !== EVENT_ID.POP) return false
  walk.index++
  return true
}

function refuse({ say }: Walk, { start, end }: Place, problem: Omit<Problem, 'at'>, at: Place = { start, end }): Found {
  say({ at, ...problem })
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

function textOf(walk: Walk, event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): string {
  if (walk.scalar === event && walk.text !== undefined) return walk.text
  walk.scalar = event
  walk.text = getScalarValue(walk.source, event)
  return walk.text
}

function readScalar(walk: Walk, event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): Found {
  const value = textOf(walk, event) || EMPTY
  const start = event.valueStart < 0 ? walk.end : event.valueStart
  if (event.valueStart >= 0) walk.end = event.valueEnd
  const literal = event.style === SCALAR_STYLE.LITERAL_BLOCK
  if (!literal && walk.source.slice(start, walk.end).includes('\n')) {
    return refuse(walk, { start, end: walk.end }, foldedLines(walk.path))
  }
  return literal ? { start, end: walk.end, value, indent: event.indent } : { start, end: walk.end, value }
}

function readScalarAs(walk: Walk, type: TextType | WordType): Found {
  const found = skip(walk)
  const { value, start, end } = found
  if (typeof value !== 'string') return found
  const canonical = canonicalText(type, value)
  if (canonical === value) return found
  if (canonical !== undefined) {
    walk.say({ at: { start, end }, ...spelling(walk, value, canonical, found) })
    return { start, end, value: canonical }
  }
  if (type.kind === 'word') return refuse(walk, found, unknownWord(walk.path, value, type))
  for (const { offset = 0, mend: edits, ...problem } of type.form.explain(value, pathName(walk.path))) {
    const mend = edits && textMend(walk.source, found, value, edits)
    // Where the file spells the text otherwise, in quotes with escapes, the mend is told in words.
    const told = edits && !mend ? { fix: `写成“${applyEdits(value, edits)}”` } : {}
    walk.say({ at: { start: offsetAt(walk.source, found, value, offset), end }, ...problem, ...told, mend })
  }
  return { start, end, value: REFUSED }
}

/**
 * A value that only says that there is none, or that it is not known; nothing where the next one says more.
 *
 * @param key what stands before it; left out, the value is an item of a list.
 */
function readPlaceholder(walk: Walk, key?: Key): Found | undefined {
  const event = walk.events[walk.index]
  if (event?.type !== EVENT_ID.SCALAR) return undefined
  const text = textOf(walk, event)
  const kind = placeholderKind(text)
  const fact = kind === 'none' ? key?.none : undefined
  if (kind === undefined || text === fact) return undefined
  const behind = walk.end
  const found = skip(walk)
  if (fact === undefined) {
    const mend = key && !key.required ? emptied(walk.source, behind, found) : undefined
    return refuse(walk, found, placeholderValue(walk.path, text, mend))
  }
  walk.say({ at: found, ...spelling(walk, text, fact, found) })
  return { ...found, value: fact }
}

/** One text where a list is due: several known words, or the one item. */
function readJoined(walk: Walk, type: ListType<TextType | WordType>): Found {
  const before = walk.index
  const found = skip(walk)
  const { value, start, end } = found
  if (typeof value !== 'string') return found
  const items = canonicalItems(type, value)
  if (items) {
    walk.say({ at: { start, end }, ...spelling(walk, value, items, found) })
    return { start, end, value: items, parts: items.map(() => found) }
  }
  // What is wrong with the text as an item says more than that it is no list.
  walk.index = before
  walk.path.push(0)
  const item = readScalarAs(walk, type.item)
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
  let count = 0
  while (!atEnd(walk)) {
    walk.path.push(count++)
    const joined = readJoinedItem(walk, type, start, value)
    if (joined) {
      value.push(...(joined.value as unknown[]))
      parts.push(...(joined.value as unknown[]).map(() => joined))
      walk.path.pop()
      continue
    }
    const found = readItem(walk, type, value)
    walk.path.pop()
    // What is left of a list keeps its places.
    if (found.value === REFUSED) continue
    value.push(found.value)
    parts.push(found)
  }
  // An empty list below a key is as good as absent, and not read; this one is the file itself.
  const end = walk.end
  if (count < type.least) return refuse(walk, { start, end }, emptyItem(walk.path))
  return { start, end, value: count > 0 && parts.length === 0 ? REFUSED : value, parts }
}

/** Several known words in the place of one, in brackets: `[分割、检测]`. */
function readJoinedItem(walk: Walk, type: ListType, start: number, before: readonly unknown[]): Found | undefined {
  const event = walk.events[walk.index]
  if (type.item.kind !== 'word' || event?.type !== EVENT_ID.SCALAR || walk.source[start] !== '[') return undefined
  const text = textOf(walk, event)
  if (canonicalText(type.item, text) !== undefined) return undefined
  const items = canonicalItems(type, text)
  if (!items || items.some((item) => before.includes(item))) return undefined
  const found = skip(walk)
  const mend = [{ ...withQuotes(walk.source, found), text: items.map((item) => yamlText(item)).join(', ') }]
  walk.say({ at: { start: found.start, end: found.end }, ...spelling(walk, text, items, found), mend })
  return { ...found, value: items }
}

function readItem(walk: Walk, { item, distinct }: ListType, before: readonly unknown[]): Found {
  const found = readPlaceholder(walk) ?? readValue(walk, item)
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
  const before = errorsIn(walk)
  let given = false
  let lacking = false
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
    if (found && found.value !== EMPTY && found.value !== REFUSED) value[name] = found.value
    else if (keys[name]?.required && !absent) {
      lacking = true
      if (found?.value === REFUSED) continue
      const at = unfilled.get(name) ?? { start, end: walk.end }
      walk.say({ at, ...missingKey(walk.path, name, keys[name]) })
    }
  }
  // Of a record inside another, half says something else than the whole: an address without its label.
  const refused = lacking || (walk.path.length > 0 && errorsIn(walk) > before)
  return { start, end: walk.end, value: refused ? REFUSED : given ? value : EMPTY, parts }
}

/** Read what stands behind a key that has just been taken. */
function readKey(walk: Walk, keys: RecordType['keys'], key: Found, parts: Record<string, Found>): Found {
  const name = key.value
  if (typeof name !== 'string' || Object.hasOwn(parts, name)) {
    walk.say({ at: key, ...repeatedKey(name) })
    return skip(walk)
  }
  const meant = Object.hasOwn(keys, name) ? name : canonicalKey(keys, name)
  const declared = meant === undefined ? undefined : keys[meant]
  if (meant === undefined || !declared || Object.hasOwn(parts, meant)) {
    walk.say({ at: key, ...(declared ? repeatedKey(name) : unknownKey(name, keys)) })
    return skip(walk)
  }
  if (meant !== name) walk.say({ at: key, ...keySpelling(name, meant, key) })
  walk.path.push(meant)
  const found = isUnset(walk) ? skip(walk) : (readPlaceholder(walk, declared) ?? readValue(walk, declared.type))
  walk.path.pop()
  parts[meant] = found
  return found
}

/** Whether nothing at all comes next: no text, no item, no key. */
function isUnset(walk: Walk): boolean {
  const { events, index } = walk
  const event = events[index]
  if (event?.type === EVENT_ID.SCALAR) return textOf(walk, event) === ''
  return events[index + 1]?.type === EVENT_ID.POP
}
