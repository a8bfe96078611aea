import { randomUUID } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/**
 * Put the new page in the old one's place in one step: whoever reads it, or whenever this stops, it
 * is whole. Its permissions stay.
 */
export function writePage(root: string, page: string): void {
  const path = join(root, PAGE)
  const temporary = join(root, `.${PAGE}.${process.pid}-${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, page, { flush: true })
    const old = statSync(path, { throwIfNoEntry: false })
    if (old) chmodSync(temporary, old.mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** The names above, with the number of the process that writes. */
const TEMPORARY = /^\.README\.md\.(?<pid>\d+)-[0-9a-f-]+\.tmp$/u

/** Remove what builds that were killed left behind. */
export function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = TEMPORARY.exec(name)?.groups?.['pid']
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(root, name), { force: true })
  }
}

/** Another build may be at work in the same folder: its file is not taken from it. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Not allowed to ask: then it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
