import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { compare } from '../problem/finding.ts'
import { report } from '../problem/problem.ts'
import { misplaced } from './file-names.ts'
import { SECTIONS_FILE } from './sections.ts'

/** The largest dataset file, in bytes; the longest of the list has a twentieth of it. */
const MAX_BYTES = 100_000

/** Files that operating systems leave behind; git ignores them too. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/**
 * Read all files below `datasets/`, in the order of their paths.
 *
 * @param root the folder that holds `datasets/`.
 * @returns a file for each; those that cannot be a dataset's (their place, name, kind, size or
 *   encoding) carry a problem and no text.
 */
export function readDatasetFiles(root: string): VFile[] {
  const files = listFolder(root, 'datasets')
  if (!files.some((file) => file.path === SECTIONS_FILE)) {
    const file = new VFile({ path: SECTIONS_FILE })
    report(file, { rule: 'missing-file', reason: '找不到这个文件', fix: '在项目的根目录运行，或用 --root 指出根目录' })
    files.push(file)
  }
  return files.toSorted((a, b) => compare(a.path, b.path))
}

/** Read one text file; a file that cannot be read carries the problem. */
export function readTextFile(root: string, path: string): VFile {
  const file = new VFile({ path })
  try {
    const full = join(root, path)
    // Read as text in one go, which is twice as fast; what is not UTF-8 shows as replacement characters.
    const text = readFileSync(full, 'utf8')
    if (!text.includes('\uFFFD') || isUtf8(readFileSync(full))) {
      file.value = text.replace(/^\uFEFF/u, '')
    } else {
      report(file, { rule: 'encoding', reason: '文件不是 UTF-8 编码', fix: '用编辑器另存为 UTF-8' })
    }
  } catch (error) {
    report(file, {
      rule: 'unreadable',
      reason: `读不了这个文件（${codeOf(error)}）`,
      fix: '确认文件存在，并且有读取权限',
    })
  }
  return file
}

/**
 * A dataset file that is not there yet, held to what is asked of the others: its name and place, its size.
 *
 * @param path as in `datasets/lung/luna16.yaml`.
 */
export function proposedFile(path: string, text: string): VFile {
  const file = new VFile({ path, value: text })
  const problem = misplaced(path, 'file')
  if (problem) report(file, problem)
  checkSize(file)
  return file
}

function listFolder(root: string, folder: string): VFile[] {
  let children: Dirent[]
  try {
    children = readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    const file = new VFile({ path: folder })
    report(file, {
      rule: 'unreadable',
      reason: `读不了这个文件夹（${codeOf(error)}）`,
      fix: '在项目的根目录运行，或用 --root 指出根目录',
    })
    return [file]
  }
  return children
    .filter((child) => !LITTER.has(child.name))
    .flatMap((child) => {
      const path = `${folder}/${child.name}`
      const problem = misplaced(path, child.isDirectory() ? 'folder' : child.isFile() ? 'file' : 'other')
      if (child.isDirectory() && !problem) return listFolder(root, path)
      const readable = child.isFile() && /\.ya?ml$/iu.test(child.name)
      const file = readable ? readDatasetText(root, path) : new VFile({ path })
      if (problem) report(file, problem)
      return [file]
    })
}

function readDatasetText(root: string, path: string): VFile {
  const file = readTextFile(root, path)
  checkSize(file)
  return file
}

/** A file that is too large loses its text: nothing more is said of it. */
function checkSize(file: VFile): void {
  const bytes = Buffer.byteLength(String(file))
  if (bytes <= MAX_BYTES) return
  report(file, {
    rule: 'file-size',
    reason: `文件太大（${bytes} 字节）`,
    allowed: [`最多 ${MAX_BYTES} 字节`],
    fix: '只写一个数据集的信息，长的资料给出链接',
  })
  file.value = ''
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
