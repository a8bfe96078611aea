import { type DatasetKey, datasetKeyList } from '../dataset/keys.ts'
import { type Path, pathName, placeAt } from '../dataset/place.ts'
import { repeatedItem } from '../dataset/shape-problems.ts'
import { JOINTS } from '../dataset/spelling.ts'
import { datasetReference, sectionReference, type TextForm } from '../dataset/texts.ts'
import type { Type } from '../dataset/types.ts'
import type { Entry, Places } from './catalog.ts'
import type { SectionOutline } from './sections.ts'
import { meantBy, type Target, type Targets } from './targets.ts'
import type { Told, Where } from './tell.ts'

/** The keys of a dataset that refer to other datasets or to sections: their declaration says so. */
export const referringKeys = datasetKeyList.flatMap(([key, { type }]): Referring[] => {
  const form = formOf(type)
  if (form === datasetReference) return [{ key, to: 'dataset' }]
  return form === sectionReference ? [{ key, to: 'section' }] : []
})

interface Referring {
  readonly key: DatasetKey
  readonly to: keyof Targets
}

function formOf(type: Type): TextForm | undefined {
  const item = type.kind === 'list' ? type.item : type
  return item.kind === 'text' ? item.form : undefined
}

/** The references that a value holds, each with the way to it: one text, or a list of them. */
export function referencesIn(value: unknown): { readonly text: string; readonly path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path: [] }]
  return Array.isArray(value) ? value.map((text, index) => ({ text: String(text), path: [index] })) : []
}

const known = new WeakMap<readonly Target[], ReadonlySet<string>>()

/** The ids of what may be referred to; made once, for thousands are asked for. */
export function knownIds(among: readonly Target[]): ReadonlySet<string> {
  const ids = known.get(among) ?? new Set(among.map(({ id }) => id))
  known.set(among, ids)
  return ids
}

/** A list whose references are ids and paths, and what is to be said of those that were written otherwise. */
export interface Resolved {
  readonly entries: readonly Entry[]
  readonly outlines: readonly SectionOutline[]
  readonly problems: readonly (readonly [Where, Path, Told])[]
}

/**
 * Put the id or the path in place of what people call a dataset or a section: page, export and rules see only
 * that. A text that leads nowhere stays as it is, for `known-reference` to tell.
 */
export function resolveReferences(
  { entries, outlines }: Pick<Resolved, 'entries' | 'outlines'>,
  targets: Targets,
  places: Places,
): Resolved {
  const problems: [Where, Path, Told][] = []
  const resolve = (where: Where, key: string, value: unknown, among: readonly Target[]): unknown => {
    const texts = referencesIn(value).map(({ text }) => text)
    // Most are written as they should be; those are the same value still.
    if (texts.every((text) => knownIds(among).has(text))) return value
    const path = [...(where.at ?? []), key]
    const told = (below: Path, problem: Told) => problems.push([where, [key, ...below], problem])
    if (typeof value === 'string' || isOneText(places, where, path)) {
      const ids = idsIn(texts[0] ?? '', among)
      if (!ids || (typeof value === 'string' && ids.length > 1)) return value
      told([], warning(path, texts[0], typeof value === 'string' ? ids.join('') : ids))
      return typeof value === 'string' ? ids.join('') : ids
    }
    const ids = texts.map((text) => meantBy(text, among) ?? text)
    for (const [index, id] of ids.entries()) {
      const item = [...path, index]
      if (ids.indexOf(id) < index) told([index], repeatedItem(item, texts[index] ?? id))
      else if (id !== texts[index]) told([index], warning(item, texts[index], id))
    }
    return ids
  }

  const entry = (one: Entry): Entry => {
    let { dataset } = one
    for (const { key, to } of referringKeys) {
      const value = dataset[key]
      const found = value && resolve(one, key, value, targets[to])
      if (found !== value) dataset = { ...dataset, [key]: found }
    }
    return dataset === one.dataset ? one : { ...one, dataset }
  }
  const outline = (one: SectionOutline): SectionOutline => {
    const inside = targets.dataset.filter(({ folder }) => folder === `datasets/${one.path}`)
    const pinned = resolve(one, 'pinned', one.pinned, inside) as readonly string[]
    return { ...one, pinned, sections: one.sections.map(outline) }
  }
  return { entries: entries.map(entry), outlines: outlines.map(outline), problems }
}

/** Whether one text was written where a list is due: then the list and its item stand in one place. */
function isOneText(places: Places, { file }: Where, path: Path): boolean {
  const whole = places.get(file)
  const list = whole && placeAt(whole, path)
  return list !== undefined && placeAt(list, [0]).start === list.start && list.end === placeAt(list, [0]).end
}

const PLAIN_JOINTS = new RegExp(JOINTS.source.replace('/', ''), 'u')

/** The ids that one text means: of one target, or of several that it joins. */
function idsIn(text: string, among: readonly Target[]): string[] | undefined {
  // A slash may be part of a path.
  for (const parts of [[text], text.split(PLAIN_JOINTS), text.split(JOINTS)]) {
    const ids = parts.map((part) => meantBy(part.trim(), among))
    if (ids.every((id) => id !== undefined)) return [...new Set(ids)]
  }
  return undefined
}

function warning(path: Path, found: string | undefined, replace: string | readonly string[]): Told {
  return { rule: 'spelling', reason: `${pathName(path)} 的写法`, found, replace, warning: true }
}
