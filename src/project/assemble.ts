import { VFile } from 'vfile'
import type { Catalog } from '../list/catalog.ts'
import { readDatasetFiles, readTextFile } from '../list/files.ts'
import { checkList } from '../list/list.ts'
import { checkBudget } from '../page/budget.ts'
import { compare, hasErrors } from '../problem/finding.ts'
import { type Output, outputs, TEMPLATE } from './outputs.ts'

/** A generated file as it should be, in UTF-8: so it is compared, measured and written. */
export interface MadeOutput {
  readonly output: Output
  readonly content: Buffer
}

/** What every command starts from: the list, all that is made of it, and all problems on their files. */
export interface Assembly {
  readonly files: readonly VFile[]
  readonly catalog: Catalog
  /** None if anything has an error. */
  readonly made: readonly [MadeOutput, ...MadeOutput[]] | undefined
}

/**
 * Read the project and make its generated files, writing nothing.
 *
 * @param root the folder with `datasets/` and `templates/`.
 * @param limit the largest size of a page in bytes; 0 for none.
 * @param proposed dataset files that are not there yet, as if they were.
 */
export function assemble(root: string, limit: number, proposed: readonly VFile[] = []): Assembly {
  const datasetFiles = [...readDatasetFiles(root), ...proposed].toSorted((a, b) => compare(a.path, b.path))
  const catalog = checkList(datasetFiles, proposed)
  const template = readTextFile(root, TEMPLATE)
  // The template is checked even when datasets have errors: all problems are told at once.
  const made = outputs.map((output) => ({ output, content: Buffer.from(output.content(catalog, template)) }))
  const files = [...datasetFiles, template]
  if (hasErrors(files)) return { files, catalog, made: undefined }
  const pages = made.map(({ output: { path, parts }, content }) => {
    const page = new VFile({ path })
    if (parts) checkBudget(page, content.length, limit, () => parts(catalog))
    return page
  })
  const all = [...files, ...pages]
  return { files: all, catalog, made: hasErrors(all) ? undefined : (made as [MadeOutput, ...MadeOutput[]]) }
}
