import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { textFile } from '../list/files.ts'
import { isLitter } from '../list/litter.ts'
import { type Commit, fileAt, git } from './git.ts'

/** One file of a commit, as `git ls-tree -z` lists it: mode, kind, object and path. */
const LISTED = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/su

/** The files below `datasets/` as a commit has them, to be held against those of now. */
export function datasetFilesAt({ root, hash }: Commit): VFile[] {
  const listed = lines(root, ['ls-tree', '-r', '-z', hash, '--', 'datasets/'])
    .flatMap((line) => {
      const [, object, path] = LISTED.exec(line) ?? []
      return object && path ? [{ object, path }] : []
    })
    .filter(({ path }) => !isBelowLitter(path))
  const objects = listed.map(({ object }) => `${object}\n`).join('')
  const contents = batch(git(root, ['cat-file', '--batch'], objects).stdout)
  return listed.flatMap(({ path }, index) => (contents[index] ? [textFile(path, contents[index])] : []))
}

function isBelowLitter(path: string): boolean {
  const names = path.split('/')
  return names.some((name, index) => isLitter(name, index === names.length - 1 ? 'file' : 'folder'))
}

/** One text file as a commit has it. */
export function textFileAt(commit: Commit, path: string): VFile {
  return textFile(path, Buffer.from(fileAt(commit, path) ?? ''))
}

/** The paths of all files of a commit, below the root. */
export function pathsAt({ root, hash }: Commit): ReadonlySet<string> {
  return new Set(lines(root, ['ls-tree', '-r', '-z', '--name-only', hash]))
}

/** The paths of all files that are there now, below the root, but those that git ignores. */
export function pathsNow(root: string): string[] {
  return lines(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).filter((path) =>
    existsSync(join(root, path)),
  )
}

function lines(root: string, args: readonly string[]): string[] {
  return String(git(root, args).stdout).split('\0').filter(Boolean)
}

/** The contents that `git cat-file --batch` gives: for each a line `<object> blob <size>`, the bytes, a newline. */
function batch(output: Buffer): Buffer[] {
  const contents: Buffer[] = []
  for (let at = 0; at < output.length; ) {
    const start = output.indexOf('\n', at) + 1
    const size = Number(output.toString('utf8', at, start).trim().split(' ')[2])
    contents.push(output.subarray(start, start + size))
    at = start + size + 1
  }
  return contents
}
