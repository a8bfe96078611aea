import { readFileSync } from 'node:fs'

/** The text of a file that the command line names, wherever it is; empty if it cannot be read. */
export function readGiven(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
