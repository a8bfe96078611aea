import { type ExportRecord, recordKeys } from './records.ts'

/** What `export` can print, by the name given to `--format`. */
export const formats: Readonly<Record<string, (records: readonly ExportRecord[]) => string>> = {
  json: (records) => `${JSON.stringify(records, null, 2)}\n`,
  csv: formatCsv,
}

/**
 * A header line, then a line for each dataset. Texts stand as they are; lists and objects as JSON.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180 (with LF, which every reader takes)
 */
function formatCsv(records: readonly ExportRecord[]): string {
  const lines = records.map((record) => recordKeys.map((key) => cell(record[key])))
  return [[...recordKeys], ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('')
}

function cell(value: ExportRecord[keyof ExportRecord]): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
