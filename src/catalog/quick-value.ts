import { EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml'

/** Where the walk stands in a file's events. */
interface Walk {
  readonly source: string
  readonly events: readonly Event[]
  index: number
}

/** Something that only the long way can judge. */
const UNUSUAL = Symbol('unusual')

/**
 * The value of a YAML file in which nothing is unusual: one document of texts, lists and mappings, every
 * key there once and filled in, and none that all objects have (`__proto__`). Nearly all files are such,
 * and their values need no tree of nodes that know their places.
 *
 * @returns the same as `toValue(parseYaml(file))`, in plain objects; nothing for any other file: the
 *   long way says what is wrong with it, and where, if anything is.
 */
export function quickValue(source: string): unknown {
  let events: Event[]
  try {
    events = parseEvents(source, { maxDepth: 20 })
  } catch (error) {
    if (error instanceof YAMLException) return undefined
    throw error
  }
  const walk: Walk = { source, events, index: 1 }
  if (events[0]?.type !== EVENT_ID.DOCUMENT) return undefined
  const value = readValue(walk)
  // What follows the value is the document's end, and nothing follows that.
  return value === UNUSUAL || walk.index !== events.length - 1 ? undefined : value
}

function readValue(walk: Walk): unknown {
  const event = walk.events[walk.index++]
  if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP || event.type === EVENT_ID.ALIAS) {
    return UNUSUAL
  }
  if (event.anchorStart >= 0 || event.tagStart >= 0) return UNUSUAL
  if (event.type === EVENT_ID.SCALAR) return getScalarValue(walk.source, event) || UNUSUAL
  return event.type === EVENT_ID.SEQUENCE ? readItems(walk) : readKeys(walk)
}

function readItems(walk: Walk): unknown {
  const items: unknown[] = []
  while (!atEnd(walk)) {
    const item = readValue(walk)
    if (item === UNUSUAL) return UNUSUAL
    items.push(item)
  }
  return items.length > 0 ? items : UNUSUAL
}

function readKeys(walk: Walk): unknown {
  const entries: Record<string, unknown> = {}
  let empty = true
  while (!atEnd(walk)) {
    const key = readValue(walk)
    if (typeof key !== 'string' || key in entries) return UNUSUAL
    const value = readValue(walk)
    if (value === UNUSUAL) return UNUSUAL
    entries[key] = value
    empty = false
  }
  return empty ? UNUSUAL : entries
}

function atEnd(walk: Walk): boolean {
  if (walk.events[walk.index]?.type !== EVENT_ID.POP) return false
  walk.index++
  return true
}
