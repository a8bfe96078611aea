import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { readDatasetFiles } from '../list/files.ts'
import { checkList } from '../list/list.ts'
import { applyEdits, mendsOf } from '../problem/mend.ts'
import { writeOutput } from './output-files.ts'

/** A mend can bring to light what the next one is for; after so many rounds something is wrong with a mend. */
const ROUNDS = 5

/**
 * Make all mends that the problems of dataset files carry: only the ranges concerned, everything else stays
 * as it is.
 *
 * @param isMeant which mends are made, by the file's path and the problem.
 * @returns the files that were changed, and all files with the problems that are left.
 */
export function fixFiles(
  root: string,
  isMeant: (path: string, message: VFileMessage) => boolean,
): { changed: string[]; files: VFile[] } {
  const changed = new Set<string>()
  for (let round = 0; ; round++) {
    const files = readDatasetFiles(root)
    checkList(files)
    const mends = (file: VFile) => mendsOf(file, (message) => isMeant(file.path, message))
    const mendable = files.filter((file) => mends(file).length > 0)
    if (mendable.length === 0 || round === ROUNDS) return { changed: [...changed], files }
    for (const file of mendable) {
      writeOutput(root, file.path, applyEdits(String(file), mends(file)))
      changed.add(file.path)
    }
  }
}
