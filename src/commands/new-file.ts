import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { report } from '../problem/problem.ts'
import { systemCode, withFile } from '../problem/system-error.ts'

/**
 * Write a file that is not there yet, with the folders on its way. What is in its way is reported on
 * the file, and nothing is written: a file of this name, a folder that leads elsewhere.
 */
export function createFile(root: string, file: VFile): void {
  withFile('写', file.path, () => create(root, file))
}

function create(root: string, file: VFile): void {
  const folders = dirname(file.path).split('/')
  for (const path of folders.map((_, index) => folders.slice(0, index + 1).join('/'))) {
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false })
    if (!stat || stat.isDirectory()) continue
    report(file, {
      rule: 'file-kind',
      reason: `${path} 不是普通文件夹（符号链接之类）`,
      fix: '删掉它，换成真正的文件夹',
    })
    return
  }
  mkdirSync(join(root, dirname(file.path)), { recursive: true })
  try {
    // `wx` fails where there is anything of this name, a dangling link too.
    writeFileSync(join(root, file.path), String(file), { flag: 'wx' })
  } catch (error) {
    if (systemCode(error) === 'EEXIST') {
      report(file, { rule: 'duplicate-id', reason: `${file.path} 已经有了`, fix: '改那个文件，或换一个 id' })
      return
    }
    rmSync(join(root, file.path), { force: true })
    throw error
  }
}
