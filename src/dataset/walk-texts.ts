import { EVENT_ID } from 'js-yaml'
import { applyEdits } from '../problem/mend.ts'
import { offsetAt, pathName } from './place.ts'
import { emptied, placeholderKind, placeholderValue } from './placeholder.ts'
import { unknownWord } from './shape-problems.ts'
import { canonicalItems, canonicalText, spelling, textMend, withQuotes, yamlText } from './spelling.ts'
import type { Key, ListType, TextType, WordType } from './types.ts'
import { type Found, REFUSED, refuse, skip, textOf, type Walk } from './walk-step.ts'

export function readScalarAs(walk: Walk, type: TextType | WordType): Found {
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
export function readPlaceholder(walk: Walk, key?: Key): Found | undefined {
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
export function readJoined(walk: Walk, type: ListType<TextType | WordType>): Found {
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

/** Several known words in the place of one, in brackets: `[分割、检测]`. */
export function readJoinedItem(
  walk: Walk,
  type: ListType,
  start: number,
  before: readonly unknown[],
): Found | undefined {
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
