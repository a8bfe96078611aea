import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PAGE } from './assemble.ts'

/** The page as it stands, or nothing. */
export function readPage(root: string): string | undefined {
  try {
    return readFileSync(join(root, PAGE), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Put the new page in the old one's place. */
export function writePage(root: string, page: string): void {
  replaceFile(root, PAGE, page)
}

/** Write a file in one step: whoever reads it, or whenever this stops, it is whole. */
export function replaceFile(root: string, path: string, content: string): void {
  const file = join(root, path)
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, content, { flush: true })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
