import { canonicalKey } from './spelling.ts'
import type { Key, KeyTable, Type } from './types.ts'

/** One line of a file, as far as a line can tell. */
export interface Line {
  /** Where it begins in the file, in UTF-16 units. */
  readonly start: number
  readonly text: string
  /** The blanks before anything else, and how wide they look. */
  readonly margin: string
  readonly indent: number
  /** The key that it begins with, perhaps behind the dash of an item. */
  readonly key?: LineKey
}

export interface LineKey {
  readonly name: string
  readonly type: Type
  /** How far from the margin it stands: what belongs to it is deeper. */
  readonly column: number
  /** Whatever stands for its colon, with the blanks around it. */
  readonly colon: string
  readonly colonAt: number
  readonly value: string
  readonly valueAt: number
}

const KEY_LINE =
  /^(?<before>[ \t\u00A0\u3000]*(?:-[ \u00A0\u3000]+)?)(?<name>[\p{L}_][\p{L}\p{N}_-]*)(?<colon>[ \u00A0\u3000]*[:：][ \t\u00A0\u3000]*)(?<value>.*)$/u

/** The keys of the types that have been asked for. */
const keysOf = new WeakMap<Type, KeyTable>()

/** The lines of a file; a line begins with a key only if the file's type has such a key, somewhere. */
export function linesOf(source: string, type: Type): Line[] {
  const keys = keysOf.get(type) ?? keysIn(type)
  keysOf.set(type, keys)
  let start = 0
  return source.split('\n').map((whole) => {
    const text = whole.replace(/\r$/u, '')
    const margin = /^[ \t\u00A0\u3000]*/u.exec(text)?.[0] ?? ''
    const line = { start, text, margin, indent: width(margin) }
    const key = keyOf(text, start, keys)
    start += whole.length + 1
    return key ? { ...line, key } : line
  })
}

function keyOf(text: string, start: number, keys: KeyTable): LineKey | undefined {
  const { before = '', name = '', colon = '', value: behind = '' } = KEY_LINE.exec(text)?.groups ?? {}
  const value = behind.trimEnd()
  const known = Object.hasOwn(keys, name) ? name : canonicalKey(keys, name)
  const type = known === undefined ? undefined : keys[known]?.type
  if (!type) return undefined
  const colonAt = start + before.length + name.length
  return { name, type, column: width(before), colon, colonAt, value, valueAt: colonAt + colon.length }
}

/** Blanks in full width and tabs take the place of two. */
function width(before: string): number {
  return before.replace(/[\u3000\t]/gu, '  ').length
}

/** All keys of a type and of what is in it; those further out count where two have one name. */
function keysIn(type: Type): KeyTable {
  if (type.kind === 'list') return keysIn(type.item)
  if (type.kind === 'either') return merged(type.ways.map(keysIn))
  if (type.kind !== 'record') return {}
  return merged([type.keys, ...Object.values(type.keys).map((key: Key) => keysIn(key.type))])
}

function merged(tables: readonly KeyTable[]): KeyTable {
  return Object.assign({}, ...tables.toReversed())
}
