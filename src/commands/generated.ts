import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../catalog/catalog.ts'
import { NEW_DATASET_FORM, newDatasetForm } from '../issue/form.ts'
import { replaceFile } from './page-file.ts'

/** A file besides the page that follows from the catalog or the schema. */
export interface GeneratedFile {
  readonly path: string
  readonly content: string
}

/** All of them. */
export function generatedFiles(catalog: Catalog): GeneratedFile[] {
  return [{ path: NEW_DATASET_FORM, content: newDatasetForm(catalog) }]
}

/** Those that are there, but not as they should be. A project need not have them. */
export function staleFiles(root: string, catalog: Catalog): (GeneratedFile & { current: string })[] {
  return generatedFiles(catalog).flatMap((file) => {
    const path = join(root, file.path)
    const current = existsSync(path) ? readFileSync(path, 'utf8') : file.content
    return current === file.content ? [] : [{ ...file, current }]
  })
}

/** Bring those that are there up to date; returns the paths of those that changed. */
export function writeStaleFiles(root: string, catalog: Catalog): string[] {
  const stale = staleFiles(root, catalog)
  for (const { path, content } of stale) replaceFile(root, path, content)
  return stale.map(({ path }) => path)
}
