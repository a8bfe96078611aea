import { isUtf8 } from 'node:buffer'
import { VFile } from 'vfile'
import { type Commit, git } from './git.ts'

/** One file of a commit, as `git ls-tree -z` lists it: mode, kind, object and path. */
const LISTED = /^100\d{3} blob ([0-9a-f]+)\t(datasets\/.+\.yaml)$/su

/**
 * The files below `datasets/` as a commit has them, for a comparison with those of now. What is not a
 * YAML file in UTF-8 is left out: problems of the past are not told again.
 */
export function datasetFilesAt({ root, hash }: Commit): VFile[] {
  const listed = String(git(root, ['ls-tree', '-r', '-z', hash, '--', 'datasets/']).stdout)
    .split('\0')
    .flatMap((line) => {
      const [, object, path] = LISTED.exec(line) ?? []
      return object && path ? [{ object, path }] : []
    })
  const objects = listed.map(({ object }) => `${object}\n`).join('')
  const contents = batch(git(root, ['cat-file', '--batch'], objects).stdout)
  return listed.flatMap(({ path }, index) => {
    const content = contents[index]
    return content && isUtf8(content) ? [new VFile({ path, value: content.toString('utf8') })] : []
  })
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
