import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readTextFile } from '../list/files.ts'
import { type Repository, repositoryIn } from '../list/repository.ts'

const PACKAGE = 'package.json'

/**
 * Whose list the project at `root` is: its own `package.json`, read with its other files, so that a fork changes
 * it there and nowhere else, and what is made of the list stays a function of what stands in its folder.
 */
export function readRepository(root: string): Repository | undefined {
  return existsSync(join(root, PACKAGE)) ? repositoryIn(String(readTextFile(root, PACKAGE))) : undefined
}
