import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTextFile } from '../list/files.ts'
import { addressIn, type Repository, repositoryIn } from '../list/repository.ts'
import { TEMPLATE } from './outputs.ts'

const PACKAGE = 'package.json'

/**
 * Whose list the project at `root` is: what its own `package.json` says, so that a fork changes it there and
 * nowhere else. A copy of nothing but the data and the template, whose text leads to the program's own
 * repository, is that list still: it gives the same page wherever it is copied to.
 */
export function readRepository(root: string): Repository | undefined {
  if (existsSync(join(root, PACKAGE))) return repositoryAt(root)
  const own = ownRepository()
  return own && String(readTextFile(root, TEMPLATE)).includes(addressIn(own)) ? own : undefined
}

/** The repository of the project that the program stands in. */
function ownRepository(): Repository | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = existsSync(join(folder, PACKAGE)) ? repositoryAt(folder) : undefined
    if (found || folder === dirname(folder)) return found
  }
}

function repositoryAt(folder: string): Repository | undefined {
  return repositoryIn(String(readTextFile(folder, PACKAGE)))
}
