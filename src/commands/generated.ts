import { VFile } from 'vfile'
import type { Catalog } from '../catalog/catalog.ts'
import { datasetJsonSchema } from '../catalog/json-schema.ts'
import { datasetSkeleton, JSON_SCHEMA } from '../catalog/skeleton.ts'
import { NEW_DATASET_FORM, newDatasetForm } from '../issue/form.ts'
import { report } from '../report/problem.ts'
import { outputDiff } from './output-diff.ts'
import { readOutput } from './output-file.ts'

/** A committed file besides the page that follows from the program, or from the list's sections. */
interface GeneratedFile {
  /** Below the root, with `/`. */
  readonly path: string
  /** All of its text; pure. */
  readonly content: (catalog: Catalog) => string
}

const SKELETON = 'templates/dataset.yaml'

/** Beside the page, what `build` writes and `check` compares. A new one is a line here, and is created by hand once. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: JSON_SCHEMA, content: datasetJsonSchema },
  { path: SKELETON, content: () => datasetSkeleton(SKELETON) },
  { path: NEW_DATASET_FORM, content: newDatasetForm },
]

/** The text that a file had at some commit, by its path; nothing if it was not there. */
export type FilesBefore = (path: string) => string | undefined

/** A generated file that is not what it should be. */
export interface StaleFile {
  readonly path: string
  readonly wanted: string
  /** The file as it stands, with the problem at the first line that differs. */
  readonly file: VFile
  readonly diff: string
}

/**
 * The generated files that are out of date.
 *
 * A generated file is looked after where it is, and only there: a list that has no `templates/dataset.yaml`
 * gets none. That the project's own list has them all is for its tests to say (`test/commands/generated.test.ts`).
 *
 * @param before the files of a base: what is as it was there is left out, the merge brings it up to date.
 */
export function staleFiles(root: string, catalog: Catalog, before?: FilesBefore): StaleFile[] {
  return generatedFiles.flatMap(({ path, content }) => {
    const current = readOutput(root, path)?.toString()
    const wanted = content(catalog)
    if (current === undefined || current === wanted || current === before?.(path)) return []
    const file = new VFile({ path, value: current })
    const start = firstDifference(current, wanted)
    report(file, {
      rule: 'stale-file',
      at: { start, end: start },
      reason: '这个文件由程序生成，现在的内容不是最新的',
      fix: '不用手工修改：恢复原样，或运行 npm run build 重新生成',
    })
    return [{ path, wanted, file, diff: outputDiff(path, current, wanted) }]
  })
}

/** Where the first line that differs begins. */
function firstDifference(current: string, wanted: string): number {
  let index = 0
  while (index < current.length && current[index] === wanted[index]) index++
  return current.lastIndexOf('\n', index - 1) + 1
}
