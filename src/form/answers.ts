import { year } from '../dataset/dates-and-sizes.ts'
import { address } from '../dataset/texts.ts'
import type { RecordType, TextType, Type } from '../dataset/types.ts'
import type { TextValue } from '../dataset/write-yaml.ts'

/**
 * What an answer of the form says as a value of the dataset file, by the type of its key.
 *
 * @param text without blanks around it, not empty.
 * @returns nothing if it does not say what it must.
 */
export function readAnswer(type: Type, text: string): TextValue | undefined {
  if (type.kind === 'word') return firstWord(text)
  if (type.kind === 'list') return readItems(type.item, text)
  if (type.kind === 'either') return readEither(type.ways, text)
  // A text of several lines is written as a block.
  return type.kind === 'text' && type.form.block ? `${text}\n` : text
}

/** `open` of `open 开放下载`. */
export function firstWord(text: string): string {
  return text.split(' ')[0] ?? text
}

/** GitHub joins the chosen options with commas; what a person writes has a line for each. */
function readItems(item: Type, text: string): TextValue | undefined {
  if (item.kind === 'word') return text.split(', ')
  const written = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (item.kind !== 'record') return written
  const values = written.map((line) => readLine(item, line))
  return values.every((value) => value !== undefined) ? values : undefined
}

/** A text, an address and perhaps a year, with blanks between them. */
const LINE = /^(?<label>.*\S)[ \t]+(?<url>https?:\/\/\S+)(?:[ \t]+(?<year>\d{4}))?$/u

/** `Zenodo https://zenodo.org/records/1` as a record of a text and an address, with a year if it has room for one. */
function readLine({ keys }: RecordType, line: string): TextValue | undefined {
  const { label, url, year: written } = LINE.exec(line)?.groups ?? {}
  if (!label || !url) return undefined
  const texts = Object.entries(keys).map(([name, { type }]) => [name, (type as TextType).form] as const)
  const hasYear = texts.some(([, form]) => form === year)
  if (written && !hasYear) return undefined
  const values = texts.map(([name, form]) => [name, form === address ? url : form === year ? written : label] as const)
  return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** A line with an address is the record whose text may be so written; anything else stays a text. */
function readEither(ways: readonly Type[], text: string): TextValue {
  if (ways.some(({ kind }) => kind === 'word')) return firstWord(text)
  const records = ways.filter((way) => way.kind === 'record')
  const { label } = LINE.exec(text)?.groups ?? {}
  const named = records.find(({ keys }) => {
    const [first] = Object.values(keys)
    return label !== undefined && first?.type.kind === 'text' && first.type.form.accepts(label)
  })
  const meant = named ?? records.at(-1)
  return (meant && readLine(meant, text)) ?? text
}
