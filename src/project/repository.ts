import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTextFile } from '../list/files.ts'
import { type Repository, repositoryIn } from '../list/repository.ts'

const PACKAGE = 'package.json'

/**
 * Whose list the project at `root` is: what its own `package.json` says, so that a fork changes it there and
 * nowhere else. A folder with nothing but the data and the template is the list that the program belongs to:
 * it gives the same page wherever it is copied to.
 */
export function readRepository(root: string): Repository | undefined {
  if (existsSync(join(root, PACKAGE))) return repositoryAt(root)
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = existsSync(join(folder, PACKAGE)) ? repositoryAt(folder) : undefined
    if (found || folder === dirname(folder)) return found
  }
}

function repositoryAt(folder: string): Repository | undefined {
  return repositoryIn(String(readTextFile(folder, PACKAGE)))
}
