import type { Problem, Span } from '../problem/problem.ts'
import { type Line, readLine } from './line.ts'

/** Is told what is wrong with an answer, or was taken otherwise than it reads; places are those of the text. */
export type Say = (problem: Omit<Problem, 'rule' | 'at'> & { readonly at: Span }) => void

/** A line of an answer, by itself and as it was read. */
export interface Row extends Span {
  readonly written: string
  readonly line: Line
}

/** The lines of an answer that say something. */
export function rowsOf(text: string): Row[] {
  let offset = 0
  return text.split('\n').flatMap((written) => {
    const start = offset
    offset += written.length + 1
    return written.trim() === '' ? [] : [{ start, end: start + written.length, written, line: readLine(written) }]
  })
}

/** A title with its address in the next line, and an address with its code there, are one row. */
export function joinedRows(rows: readonly Row[], say: Say): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    const { line } = row
    const isCode = line.code !== undefined && line.url === undefined && line.label + line.rest === ''
    const isAddress = line.url !== undefined && line.label === ''
    const follows = last && (isCode ? last.line.url && !last.line.code : isAddress && last.line.url === undefined)
    if (!last || !follows) {
      joined.push(row)
      continue
    }
    const written = `${last.written.trim()} ${row.written.trim()}`
    joined.splice(-1, 1, { start: last.start, end: row.end, written, line: readLine(written) })
    if (!isCode) say({ at: last, reason: '没有网址，与下一行合成一条', found: written, warning: true })
  }
  return joined
}
