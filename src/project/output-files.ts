import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compare } from '../problem/finding.ts'
import { systemCode, withFile } from '../problem/system-error.ts'

/**
 * A file that `build` writes, as it stands; nothing if there is none.
 *
 * @param path below the root, with `/`.
 */
export function readOutput(root: string, path: string): Buffer | undefined {
  return withFile('读', path, () => {
    try {
      return readFileSync(join(root, path))
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined
      throw error
    }
  })
}

/**
 * Put the new content in the old one's place in one step: whoever reads it, or whenever this stops, it is
 * whole. Its permissions stay.
 */
export function writeOutput(root: string, path: string, content: string | Uint8Array): void {
  const file = join(root, path)
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}-${crypto.randomUUID()}.tmp`)
  withFile('写', path, () => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(temporary, content, { flush: true })
      const old = statSync(file, { throwIfNoEntry: false })
      if (old) chmodSync(temporary, old.mode)
      renameSync(temporary, file)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
  })
}

/** Take away a file that is no longer made, and its folder if nothing is left there. */
export function removeOutput(root: string, path: string): void {
  const folder = dirname(join(root, path))
  withFile('删', path, () => {
    rmSync(join(root, path))
    if (readdirSync(folder).length === 0) rmdirSync(folder)
  })
}

/** The paths of what stands in a folder, below the root with `/`, in code unit order; none if there is no such folder. */
export function filesIn(root: string, folder: string): string[] {
  return withFile('读', folder, () => {
    try {
      return readdirSync(join(root, folder))
        .toSorted(compare)
        .map((name) => `${folder}/${name}`)
    } catch (error) {
      if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return []
      throw error
    }
  })
}

/** The names above, with the number of the process that writes. */
const TEMPORARY = /^\.(?<name>.+)\.(?<pid>\d+)-[0-9a-f-]{36}\.tmp$/u

/** Remove what builds that were killed left behind beside a file. */
export function removeLeftovers(root: string, path: string): void {
  const folder = dirname(join(root, path))
  for (const entry of readdirSync(folder)) {
    const { name, pid } = TEMPORARY.exec(entry)?.groups ?? {}
    if (name === basename(path) && !isRunning(Number(pid))) rmSync(join(folder, entry), { force: true })
  }
}

/** Another build may be at work in the same folder: its file is not taken from it. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Not allowed to ask: then it is there.
    return systemCode(error) === 'EPERM'
  }
}
