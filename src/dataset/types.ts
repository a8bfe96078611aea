import type { TextForm } from './texts.ts'

/**
 * The kinds of values that a key may have. They are data: what reads a file, what describes it to editors
 * and what asks for it in a form all look at the same declaration (`keys.ts`).
 */
export type Type = TextType | WordType | ListType | RecordType | EitherType

/** A text of some form. */
export interface TextType {
  readonly kind: 'text'
  readonly form: TextForm
}

/** One word of several. */
export interface WordType<Word extends string = string> {
  readonly kind: 'word'
  readonly words: readonly Word[]
  /** How the page shows the words that it does not show as they are. */
  readonly labels: Readonly<Record<string, string>>
  /** Whether the words grow with the data. */
  readonly grows: boolean
}

export interface ListType<Item extends Type = Type> {
  readonly kind: 'list'
  readonly item: Item
  /** Whether no item may stand there twice. */
  readonly distinct: boolean
  /** How many items it has at least, if it is there. */
  readonly least: 0 | 1
}

export interface RecordType<Keys extends KeyTable = KeyTable> {
  readonly kind: 'record'
  readonly keys: Keys
}

/** One of several kinds; how a value is written tells which one is meant (see `read.ts`). */
export interface EitherType<Way extends Type = Type> {
  readonly kind: 'either'
  readonly ways: readonly [Way, ...Way[]]
}

/** A key of a record: its value, and all that is said of it to people. */
export interface Key<T extends Type = Type> {
  readonly type: T
  /** What it is called in Chinese: in messages, and where the page shows it. */
  readonly label: string
  /** What to write, for who fills it in. */
  readonly hint?: string
  /** A value as a contributor would write it. */
  readonly example?: unknown
  readonly required?: true
  /** The question of the form for a new dataset; left out, the form does not ask. */
  readonly question?: { readonly hint: string; readonly example?: string }
  /** What stands there if there is nothing of the kind, where that is a fact; elsewhere it is no value. */
  readonly none?: string
  /** Whether the dataset is incomplete without it. */
  readonly wanted?: true
}

export type KeyTable = Readonly<Record<string, Key>>

/** What a value of a type is in TypeScript. */
export type ValueOf<T> = T extends TextType
  ? string
  : T extends WordType<infer Word>
    ? Word
    : T extends ListType<infer Item>
      ? readonly ValueOf<Item>[]
      : T extends RecordType<infer Keys>
        ? RecordOf<Keys>
        : T extends EitherType<infer Way>
          ? ValueOf<Way>
          : never

/** What a record with these keys is: a key without a value is left out. */
export type RecordOf<Keys> = {
  readonly [K in keyof Keys as Keys[K] extends { readonly required: true } ? K : never]: TypeOfKey<Keys[K]>
} & {
  readonly [K in keyof Keys as Keys[K] extends { readonly required: true } ? never : K]?: TypeOfKey<Keys[K]>
}

type TypeOfKey<K> = K extends { readonly type: infer T } ? ValueOf<T> : never

export function text(form: TextForm): TextType {
  return { kind: 'text', form }
}

/** One of the page's own words, each with its label. */
export function word<Word extends string>(labels: Readonly<Record<Word, string>>): WordType<Word> {
  return { kind: 'word', words: Object.keys(labels) as Word[], labels, grows: false }
}

/** A word of a vocabulary, which grows with the data and is shown as it is. */
export function vocabulary<Word extends string>(words: readonly Word[]): WordType<Word> {
  return { kind: 'word', words, labels: {}, grows: true }
}

/** @param least how many items there are at least, if the list is there. */
export function list<Item extends Type>(item: Item, least: 0 | 1 = 0): ListType<Item> {
  return { kind: 'list', item, distinct: item.kind === 'text' || item.kind === 'word', least }
}

export function record<Keys extends KeyTable>(keys: Keys): RecordType<Keys> {
  return { kind: 'record', keys }
}

export function either<const Ways extends readonly [Type, ...Type[]]>(...ways: Ways): EitherType<Ways[number]> {
  return { kind: 'either', ways }
}
