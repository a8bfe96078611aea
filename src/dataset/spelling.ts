import { dump, FAILSAFE_SCHEMA } from 'js-yaml'
import { applyEdits, type Edit } from '../problem/mend.ts'
import type { Problem, Span } from '../problem/problem.ts'
import { editAt, type Path, type Place, pathName } from './place.ts'
import type { KeyTable, ListType, TextType, Type, WordType } from './types.ts'
import { aliases } from './words.ts'

/**
 * What people write for what is meant without doubt. Each function gives the canonical form, or nothing where
 * there is a doubt; a warning then names the form, and the mend writes it.
 */

/** What does not tell two words apart: case, width, blanks, hyphens. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '')
}

const spellings = new WeakMap<KeyTable, readonly (readonly [key: string, spellings: readonly string[]])[]>()

/** What each key may be written as, folded; made once for a table. */
function spellingsOf(keys: KeyTable): readonly (readonly [key: string, spellings: readonly string[]])[] {
  const made =
    spellings.get(keys) ??
    Object.entries(keys).map(([name, { label }]) => {
      const key = fold(name)
      return [name, [key, `${key}s`, key.replace(/ies$/u, 'y').replace(/s$/u, ''), fold(label)]] as const
    })
  spellings.set(keys, made)
  return made
}

/** The key that a name means: in other case, with `-` for `_`, in the singular or plural, or by its label. */
export function canonicalKey(keys: KeyTable, name: string): string | undefined {
  if (!/^[\p{L}_]/u.test(name)) return undefined
  const wanted = fold(name)
  const fits = spellingsOf(keys).filter(([, spellings]) => spellings.includes(wanted))
  return fits.length === 1 ? fits[0]?.[0] : undefined
}

/** The word that a text means: in other spelling, by the page's label, or by what it is also called. */
export function canonicalWord({ words, labels }: WordType, text: string): string | undefined {
  const wanted = fold(text)
  const alias = Object.entries(aliases).find(([written, word]) => fold(written) === wanted && words.includes(word))
  const fits = words.filter((word) => fold(word) === wanted || fold(labels[word] ?? word) === wanted)
  return fits.length === 1 ? fits[0] : fits.length === 0 ? alias?.[1] : undefined
}

/** What stands between words that are joined in one text. */
export const JOINTS = /[、，,/+;；]/u

/** The items that one text means where a list is due: itself, or the known words that it joins. */
export function canonicalItems({ item }: ListType, text: string): string[] | undefined {
  if (item.kind === 'text') return item.form.accepts(text) ? [text] : wrapped(item.form.canonical?.(text))
  if (item.kind !== 'word') return undefined
  const whole = canonicalText(item, text)
  if (whole !== undefined) return [whole]
  const words = text.split(JOINTS).map((part) => canonicalText(item, part.trim()))
  return words.every((word) => word !== undefined) ? [...new Set(words)] : undefined
}

function wrapped(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : [text]
}

/** The canonical form of a text or word; the text itself if it is that. */
export function canonicalText(type: TextType | WordType, text: string): string | undefined {
  if (type.kind === 'word') return type.words.includes(text) ? text : canonicalWord(type, text)
  return type.form.accepts(text) ? text : type.form.canonical?.(text)
}

const LOOKS_THE_SAME = '看起来一样，但字符是拆开写的（NFD），换成合在一起的（NFC）'

/** The warning for an accepted spelling, with the edit that writes the canonical form. */
export function spelling(
  { path, source }: { readonly path: Path; readonly source: string },
  found: string,
  canonical: string | readonly string[],
  place: Place,
): Omit<Problem, 'at'> {
  return {
    rule: 'spelling',
    reason: `${pathName(path)} 按规范的写法收录`,
    found,
    mend: [{ ...withQuotes(source, place), text: yamlText(canonical) }],
    ...(found.normalize('NFC') === canonical ? { fix: LOOKS_THE_SAME } : {}),
    warning: true,
  }
}

/** A text's place with the quotation marks around it, which do not belong to its value. */
export function withQuotes(source: string, { start, end }: Place): Span {
  const quote = source[start - 1] ?? ''
  const marks = /["']/u.test(quote) && source[end] === quote ? 1 : 0
  return { start: start - marks, end: end + marks }
}

/** The warning for a key in an accepted spelling. */
export function keySpelling(found: string, canonical: string, { start, end }: Place): Omit<Problem, 'at'> {
  const mend: Edit[] = [{ start, end, text: canonical }]
  return { rule: 'spelling', reason: `键 ${found} 读作 ${canonical}`, mend, warning: true }
}

/** The edits of a text as edits of the file; nothing where the file does not spell the text as it is. */
export function textMend(source: string, place: Place, text: string, edits: readonly Edit[]): Edit[] | undefined {
  const mended = applyEdits(text, edits)
  const plain = source.slice(place.start, place.end) === text && !/["']/u.test(source[place.start - 1] ?? '')
  // What begins with `[` once its quotation marks are gone needs YAML's own; a comma does not, outside of brackets.
  const block = dump(mended, { schema: FAILSAFE_SCHEMA, lineWidth: -1 }).trim()
  if (plain && block !== mended) return [{ start: place.start, end: place.end, text: yamlText(mended) }]
  const mapped = edits.flatMap((edit) => editAt(source, place, text, edit) ?? [])
  return mapped.length === edits.length ? mapped : undefined
}

/** A text, or a list of texts in brackets, as YAML writes it in one line, inside brackets too. */
export function yamlText(value: string | readonly string[]): string {
  const list = dump(typeof value === 'string' ? [value] : value, {
    schema: FAILSAFE_SCHEMA,
    lineWidth: -1,
    flowLevel: 0,
  })
  return typeof value === 'string' ? list.trim().slice(1, -1) : list.trim()
}

/** Whether a type reads a list where one text was written. */
export function isListOfTexts(type: Type): type is ListType<TextType | WordType> {
  return type.kind === 'list' && (type.item.kind === 'text' || type.item.kind === 'word')
}
