import type { Edit } from '../problem/mend.ts'
import type { Place } from './place.ts'
import { emptyItem, missingKey, repeatedItem, repeatedKey, unknownKey, wrongKind } from './shape-problems.ts'
import { canonicalKey, isListOfTexts, keySpelling } from './spelling.ts'
import type { EitherType, ListType, RecordType, Type } from './types.ts'
import {
  atEnd,
  EMPTY,
  errorsIn,
  type Found,
  isUnset,
  kindOf,
  REFUSED,
  refuse,
  skip,
  startOf,
  type Walk,
} from './walk-step.ts'
import { readJoined, readJoinedItem, readPlaceholder, readScalarAs } from './walk-texts.ts'

/** How each kind of value is written in YAML. */
const writtenAs = { text: 'scalar', word: 'scalar', list: 'sequence', record: 'mapping' } as const

/** Read the value that comes next as what it should be; all that is wrong with it is said. */
export function readValue(walk: Walk, type: Type): Found {
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
  const unfilled: Record<string, Place> = {}
  const before = errorsIn(walk)
  let given = false
  let lacking = false
  while (!atEnd(walk)) {
    const key = skip(walk)
    if (readKey(walk, keys, key, parts).value !== EMPTY) given = true
    else if (typeof key.value === 'string' && Object.hasOwn(keys, key.value)) unfilled[key.value] = key
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
      const at = unfilled[name] ?? { start, end: walk.end }
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
