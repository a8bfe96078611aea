import type { VFile } from 'vfile'
import { homepageParts } from '../dataset/parts.ts'
import type { Path } from '../dataset/place.ts'
import { type Entry, titleOf } from './catalog.ts'
import { foldAddress, foldName } from './identity.ts'

/** What a dataset has in common with another that makes them look like one. */
export interface Clash {
  readonly entry: Entry
  /** The one that was there first: known to be in the list already, or before in page order. */
  readonly other: Entry
  /** Whether it is known that the one is new and the other is not. */
  readonly isNew: boolean
  /** Its name, or its title where that is the other's name. */
  readonly name?: { readonly key: 'name' | 'title'; readonly text: string } | undefined
  /** The address of a homepage that both have, and where the one has it. */
  readonly homepage?: { readonly url: string; readonly path: Path } | undefined
}

/**
 * All that look like one that was there before them: of each at most one with its name and one with its homepage,
 * however many datasets of a family share it.
 */
export function findClashes(entries: readonly Entry[], proposed: readonly VFile[]): Clash[] {
  const isNew = ({ file }: Entry) => proposed.includes(file)
  const before = new Map<string, Entry[]>()
  return [...entries.filter((entry) => !isNew(entry)), ...entries.filter(isNew)].flatMap((entry) => {
    const keys = keysOf(entry)
    const others = new Set(keys.flatMap((key) => before.get(key) ?? []))
    for (const key of keys) before.set(key, [...(before.get(key) ?? []), entry])
    const clashes = [...others].flatMap((other) => clashOf(entry, other, isNew(entry) && !isNew(other)) ?? [])
    const both = clashes.find(({ name, homepage }) => name && homepage)
    const each = [clashes.find(({ name }) => name), clashes.find(({ homepage }) => homepage)]
    return both ? [both] : each.filter((clash) => clash !== undefined)
  })
}

/** What one dataset has in common with one that was there before; nothing if it may stand beside it. */
export function clashOf(entry: Entry, other: Entry, isNew = false): Clash | undefined {
  const name = sharedName(entry, other)
  const homepage = sharedHomepage(entry, other)
  if (!name && (!homepage || mayShare(entry, other, isNew))) return undefined
  return { entry, other, isNew, name, homepage }
}

/** What two that look like one have the same; as each kind's own. */
function keysOf(entry: Entry): string[] {
  const names = [entry.dataset.name, titleOf(entry)].map((name) => `name ${foldName(name)}`)
  return [...new Set([...names, ...homepageParts(entry.dataset).map(({ url }) => `url ${foldAddress(url)}`)])]
}

function sharedName(one: Entry, other: Entry): Clash['name'] {
  const { name } = one.dataset
  const title = titleOf(one)
  if ([other.dataset.name, titleOf(other)].some((text) => foldName(text) === foldName(name)))
    return { key: 'name', text: name }
  return foldName(title) === foldName(other.dataset.name) ? { key: 'title', text: title } : undefined
}

function sharedHomepage(one: Entry, other: Entry): Clash['homepage'] {
  const addresses = homepageParts(other.dataset).map(({ url }) => foldAddress(url))
  const parts = homepageParts(one.dataset)
  const index = parts.findIndex(({ url }) => addresses.includes(foldAddress(url)))
  const part = parts[index]
  return part && { url: part.url, path: part.label === undefined ? ['homepage'] : ['homepage', index, 'url'] }
}

/**
 * Only sets of one family share a homepage. The new one names it, so that nobody has to touch the file of another;
 * where it is not known which one is new, it is enough that one of them does.
 */
function mayShare({ dataset: one }: Entry, { dataset: other }: Entry, isNew: boolean): boolean {
  if (one.collection === undefined) return !isNew && other.collection !== undefined
  return other.collection === undefined || other.collection === one.collection
}
