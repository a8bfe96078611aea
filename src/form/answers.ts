import { address } from '../dataset/texts.ts'
import type { EitherType, Type } from '../dataset/types.ts'
import type { TextValue } from '../dataset/write-yaml.ts'
import { readAddress, readAddresses } from './addresses.ts'
import { isOf, readLicence } from './licence.ts'
import { readLine } from './line.ts'
import { readRecords } from './records.ts'
import { joinedRows, rowsOf, type Say } from './rows.ts'

/**
 * What an answer of the form says as a value of the dataset file, by the type of its key. All the usual ways to
 * write a line are taken; what is left out or put together is told.
 *
 * @param text without blanks around it, not empty.
 * @returns nothing if it does not say what it must, which is told.
 */
export function readAnswer(type: Type, text: string, say: Say): TextValue | undefined {
  if (type.kind === 'word') return firstWord(text)
  if (type.kind === 'list') return readItems(type.item, text, say)
  if (type.kind === 'either') return readEither(type, text, say)
  // A text of several lines is written as a block.
  return type.kind === 'text' && type.form.block ? `${text}\n` : text
}

/** `open` of `open 开放下载`. */
export function firstWord(text: string): string {
  return text.split(' ')[0] ?? text
}

/** GitHub joins the chosen options with commas; what a person writes has a line for each. */
function readItems(item: Type, text: string, say: Say): TextValue | undefined {
  if (item.kind === 'record') return readRecords(item, joinedRows(rowsOf(text), say), say)
  if (item.kind === 'text' && item.form === address) return readAddresses(rowsOf(text), say)
  const words = text
    .split(/\n|, /u)
    .map((word) => word.trim().replace(/^[-*+•]\s*/u, ''))
    .filter((word) => word !== '')
  // One text is read as the words that it joins: `分割、检测`.
  return words.length === 1 ? words[0] : words
}

/** An answer that may be one of several kinds: an address, a word, a licence. */
function readEither({ ways }: EitherType, text: string, say: Say): TextValue | undefined {
  const form = ways.flatMap((way) => (way.kind === 'text' ? way.form : []))[0]
  const whole = { start: 0, end: text.length }
  if (ways.some(({ kind }) => kind === 'word')) return firstWord(text)
  if (!form || isOf(form, text)) return text
  if (form === address) return readAddress(text, whole, say)
  return readLicence(ways, form, { ...whole, written: text, line: readLine(text) }, say)
}
