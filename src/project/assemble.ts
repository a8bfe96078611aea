import { VFile } from 'vfile'
import type { Catalog } from '../list/catalog.ts'
import { readDatasetFiles, readTextFile } from '../list/files.ts'
import { checkList } from '../list/list.ts'
import type { Repository } from '../list/repository.ts'
import { checkBudget } from '../page/budget.ts'
import { type PageContext, pageContext } from '../page/context.ts'
import { compare, hasErrors } from '../problem/finding.ts'
import { makeOutputs, type Output, TEMPLATE } from './outputs.ts'
import { readRepository } from './repository.ts'

/** What every command starts from: the list, all that is made of it, and all problems on their files. */
export interface Assembly {
  readonly files: readonly VFile[]
  readonly catalog: Catalog
  /** Where everything stands on the pages; without the template's headings where those cannot be known. */
  readonly context: PageContext
  /** All generated files as they should be; the first is the page. */
  readonly outputs: readonly [Output, ...Output[]]
  /** The same, if nothing has an error. */
  readonly made: readonly [Output, ...Output[]] | undefined
}

/** What is new, against what the list has already: of two that clash, it is theirs to give way. */
export interface New {
  /** Dataset files that are not on disk, as if they were. */
  readonly proposed?: readonly VFile[]
  /** Whether a file on disk is new, by its path below the root. */
  readonly isNew?: (path: string) => boolean
}

/**
 * Read the project and make its generated files, writing nothing.
 *
 * @param root the folder with `datasets/` and `templates/`.
 * @param limit the largest size of a page in bytes; 0 for none.
 */
export function assemble(root: string, limit: number, { proposed = [], isNew = () => false }: New = {}): Assembly {
  const found = readDatasetFiles(root)
  return assembleFiles(
    {
      datasetFiles: [...found, ...proposed],
      template: readTextFile(root, TEMPLATE),
      repository: readRepository(root),
      fresh: [...proposed, ...found.filter(({ path }) => isNew(path))],
    },
    limit,
  )
}

/** What a project is made of, from wherever it was read. */
export interface Sources {
  /** Those below `datasets/`, in any order. */
  readonly datasetFiles: readonly VFile[]
  readonly template: VFile
  readonly repository?: Repository | undefined
  /** Which of the files are new. */
  readonly fresh?: readonly VFile[]
}

/** The same of files that have been read. */
export function assembleFiles({ datasetFiles, template, repository, fresh = [] }: Sources, limit: number): Assembly {
  const inOrder = datasetFiles.toSorted((a, b) => compare(a.path, b.path))
  const catalog = checkList(inOrder, fresh)
  // The template is checked even when datasets have errors: all problems are told at once.
  const outputs = makeOutputs(catalog, template, repository)
  const context = template.data.context ?? pageContext(catalog, { before: [], after: [] }, repository)
  const files = [...inOrder, template]
  if (hasErrors(files)) return { files, catalog, context, outputs, made: undefined }
  const pages = outputs.map(({ path, content, parts }) => {
    const page = new VFile({ path })
    if (parts) checkBudget(page, content.length, limit, parts)
    return page
  })
  const all = [...files, ...pages]
  return { files: all, catalog, context, outputs, made: hasErrors(all) ? undefined : outputs }
}
