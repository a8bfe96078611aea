import { accessLabels, aliases, modalities, tasks } from '../dataset/words.ts'

/** A text as it is compared: width, case and the blanks between Chinese and other letters make no difference. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')
  return plain.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '').trim()
}

/** For each word of the list and for what people write for it: all spellings of the same, folded. */
const spellings: ReadonlyMap<string, readonly string[]> = (() => {
  const words = [...modalities, ...tasks, ...Object.values(accessLabels), ...Object.values(aliases)]
  const groups = new Map(words.map((word) => [word, [fold(word)]]))
  for (const [alias, word] of Object.entries(aliases)) groups.get(word)?.push(fold(alias))
  return new Map([...groups.values()].flatMap((group) => group.map((spelling) => [spelling, group])))
})()

/** The longest first: 乳腺 X 线 is one word, not two. */
const known = [...spellings.keys()].toSorted((a, b) => b.length - a.length)

/** What a text must hold, one of several spellings. */
export type Term = RegExp

/**
 * What someone typed, as all that a dataset's text must hold: words of the list in any spelling, and what stands
 * between them. 膝关节MRI and 膝关节 MRI ask the same.
 */
export function termsOf(query: string): Term[] {
  // Joined before the words are looked for, so that `X 线` is one.
  const text = fold(query.replace(/[、,，;；。"“”]/gu, ' '))
  const terms: Term[] = []
  for (let index = 0; index < text.length; ) {
    const word = wordAt(text, index)
    const found = word ?? freeRunAt(text, index)
    if (word) terms.push(anyOf(spellings.get(word) ?? [word], wholeWord))
    else if (/[\p{L}\p{N}]/u.test(found)) terms.push(anyOf([found], beginning))
    index += found.length
  }
  return terms
}

/** Whether a folded text answers all of a query. */
export function answers(text: string, terms: readonly Term[]): boolean {
  return terms.every((term) => term.test(text))
}

function wordAt(text: string, index: number): string | undefined {
  return known.find((word) => text.startsWith(word, index) && isApart(text, index, index + word.length))
}

/** Whether a piece of a text does not break a Latin word or a number; Chinese has no such bounds. */
function isApart(text: string, start: number, end: number): boolean {
  const joins = (a = '', b = '') => /[a-z0-9]/u.test(a) && /[a-z0-9]/u.test(b)
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end])
}

/** What goes on to the next blank, change of script or word of the list. */
function freeRunAt(text: string, start: number): string {
  const kind = kindOf(text, start)
  let end = start + 1
  while (end < text.length && kindOf(text, end) === kind && !wordAt(text, end)) end++
  return text.slice(start, end)
}

function kindOf(text: string, index: number): string {
  const character = text[index] ?? ''
  if (character === ' ') return 'blank'
  return /\p{Script=Han}/u.test(character) ? 'han' : 'other'
}

function anyOf(texts: readonly string[], pattern: (text: string) => string): Term {
  return new RegExp(texts.map(pattern).join('|'), 'u')
}

/** `ct` is no part of `octa`, but of `ct-org`. */
function wholeWord(text: string): string {
  const before = /^[a-z0-9]/u.test(text) ? '(?<![a-z0-9])' : ''
  return `${before}${escaped(text)}${/[a-z0-9]$/u.test(text) ? '(?![a-z0-9])' : ''}`
}

/** What is being typed may go on; what is short is looked for where a word or number begins, else it is everywhere. */
function beginning(text: string): string {
  if (/^\d/u.test(text)) return `(?<!\\d)${escaped(text)}`
  return /^[a-z].{0,2}$/u.test(text) ? `(?<![a-z])${escaped(text)}` : escaped(text)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
