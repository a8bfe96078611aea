import { isSpdxId } from '../catalog/spdx.ts'
import type { TextValue } from '../catalog/write-yaml.ts'

/** How a field of the form becomes a value of the dataset file; nothing if it does not say what it must. */
export type Reading = (text: string) => TextValue | undefined

/** What stands in the field, as it is. */
export const asText: Reading = (text) => text

/** Several lines of Markdown. */
export const asBlock: Reading = (text) => `${text}\n`

/** The first word: `open` of `open 开放下载`. */
export const asKeyword: Reading = (text) => text.split(' ')[0]

/** GitHub joins the chosen options of a list so. */
export const asWords: Reading = (text) => text.split(', ')

/** A line for each address. */
export const asAddresses: Reading = (text) => linesOf(text)

/** A text, an address and perhaps a year, with blanks between them. */
const LINE = /^(?<label>.*\S)[ \t]+(?<url>https?:\/\/\S+)(?:[ \t]+(?<year>\d{4}))?$/u

/** A line for each: `Zenodo https://zenodo.org/records/1`. */
export const asNamed: Reading = (text) =>
  each(text, ({ label, url, year }) => (year ? undefined : { name: label, url }))

/** A line for each: `题目 https://arxiv.org/abs/1901.04056 2023`, the year left out if it is not known. */
export const asPapers: Reading = (text) =>
  each(text, ({ label, url, year }) => ({ title: label, url, ...(year ? { year } : {}) }))

/** An SPDX id, or a name or id with the address of the terms. */
export const asLicense: Reading = (text) => {
  const { label, url } = LINE.exec(text)?.groups ?? {}
  if (!label || !url) return text
  return isSpdxId(label) ? { id: label, url } : { name: label, url }
}

interface Line {
  readonly label: string
  readonly url: string
  readonly year: string | undefined
}

function each(text: string, read: (line: Line) => TextValue | undefined): TextValue | undefined {
  const values: TextValue[] = []
  for (const line of linesOf(text)) {
    const { label, url, year } = LINE.exec(line)?.groups ?? {}
    const value = label && url ? read({ label, url, year }) : undefined
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
