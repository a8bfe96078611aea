import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { systemCode } from '../problem/system-error.ts'

/** What the page is made from. */
const SOURCES = ['datasets', 'templates']

/** Editors save in several steps; what comes within this many milliseconds is one change. */
const QUIET = 50

/**
 * Call back after each change of a file or folder below `datasets/` and `templates/`: saved, new, renamed or deleted.
 *
 * Each folder is watched by itself. Node 20's recursive watch follows files, on Linux, not their
 * names: it misses every save but the first of an editor that writes a new file and renames it.
 *
 * @param onError told when a folder cannot be watched any more.
 * @returns a function that ends it.
 */
export function watchSources(root: string, onChange: () => void, onError: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(settled, QUIET)
  }
  let watchers = openAll(root, changed)
  const settled = () => {
    try {
      // Anew, since a folder may have come, gone, or come again under its old name.
      const old = watchers
      watchers = openAll(root, changed)
      for (const watcher of old) watcher.close()
      onChange()
    } catch (error) {
      onError(error)
    }
  }
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

function openAll(root: string, changed: () => void): FSWatcher[] {
  // The root itself is watched for the two folders only: a README.md built meanwhile is no change.
  const top = open(root, (name) => name === null || SOURCES.includes(name), changed)
  const folders = SOURCES.flatMap((source) => foldersBelow(join(root, source)))
  return [...top, ...folders.flatMap((folder) => open(folder, () => true, changed))]
}

function open(folder: string, wanted: (name: string | null) => boolean, changed: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, (_, name) => {
      if (wanted(name)) changed()
    })
    // A folder that was deleted: what stands above it tells of it.
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

/** A folder and all folders below it; none if it is not there. */
function foldersBelow(folder: string): string[] {
  try {
    const children = readdirSync(folder, { withFileTypes: true }).filter((child) => child.isDirectory())
    return [folder, ...children.flatMap((child) => foldersBelow(join(folder, child.name)))]
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')
}
