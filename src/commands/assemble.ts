import { VFile } from 'vfile'
import { type Catalog, readCatalog } from '../catalog/catalog.ts'
import { readDatasetFiles, readTextFile } from '../catalog/files.ts'
import { rules } from '../catalog/rules/registry.ts'
import { checkBudget } from '../page/budget.ts'
import { renderPage, sectionSizes } from '../page/page.ts'
import { compare, hasErrors } from '../report/sort.ts'

export const PAGE = 'README.md'
const TEMPLATE = 'templates/README.md'

/** What every command starts from: the list, its page, and all problems on their files. */
export interface Assembly {
  readonly files: readonly VFile[]
  readonly catalog: Catalog
  /** The page in UTF-8, as it is compared, measured and written; none if anything has an error. */
  readonly page: Buffer | undefined
}

/**
 * Read the project and make its page, writing nothing.
 *
 * @param root the folder with `datasets/` and `templates/`.
 * @param limit the page's largest size in bytes; 0 for none.
 * @param proposed dataset files that are not there yet, as if they were.
 */
export function assemble(root: string, limit: number, proposed: readonly VFile[] = []): Assembly {
  const datasetFiles = [...readDatasetFiles(root), ...proposed].toSorted((a, b) => compare(a.path, b.path))
  const catalog = readCatalog(datasetFiles)
  for (const rule of rules) rule.check({ catalog, files: datasetFiles })

  const template = readTextFile(root, TEMPLATE)
  const page = new VFile({ path: PAGE })
  const files = [...datasetFiles, template, page]
  // A template is checked even when datasets have errors: all problems are told at once.
  const bytes = template.messages.length === 0 ? Buffer.from(renderPage(template, catalog)) : undefined
  if (bytes) page.value = bytes
  if (!hasErrors(files)) checkBudget(page, limit, () => sectionSizes(catalog))
  return { files, catalog, page: hasErrors(files) ? undefined : bytes }
}
