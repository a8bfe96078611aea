import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * A file that `build` writes, as it stands; nothing if there is none.
 *
 * @param path below the root, with `/`.
 */
export function readOutput(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Put the new text in the old one's place in one step: whoever reads it, or whenever this stops, it is whole. */
export function writeOutput(root: string, path: string, text: string): void {
  const temporary = join(root, dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, text, { flush: true })
    renameSync(temporary, join(root, path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
