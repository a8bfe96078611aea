import { type ExportRecord, recordKeys } from './records.ts'

/** What `export` can print, by the name given to `--format`. */
export const formats: Readonly<Record<string, (records: readonly ExportRecord[]) => string>> = {
  json: (records) => `${JSON.stringify(records, null, 2)}\n`,
  csv: (records) => formatCsv(records),
}

/** So Excel knows that the file is UTF-8; others pass over it. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet takes for a formula at a cell's start, and what it passes over before one. */
const FORMULA = /^[\t\r\n]*[=+\-@＝＋－＠]/u

/**
 * A header line, then a line for each dataset. Texts stand as they are, but for a `'` before what a spreadsheet
 * would run as a formula; lists and objects as JSON.
 *
 * @param keys the columns, in order.
 * @see https://www.rfc-editor.org/rfc/rfc4180 (with LF, which every reader takes)
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function formatCsv(records: readonly ExportRecord[], keys = recordKeys): string {
  const lines = records.map((record) => keys.map((key) => cell(record[key])))
  return BYTE_ORDER_MARK + [[...keys], ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('')
}

function cell(value: ExportRecord[keyof ExportRecord]): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return FORMULA.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
