import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Put the new page in the old one's place in one step: whoever reads it, or whenever this stops, it is whole. */
export function writePage(root: string, page: string): void {
  const temporary = join(root, `.${PAGE}.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, page, { flush: true })
    renameSync(temporary, join(root, PAGE))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
