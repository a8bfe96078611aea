import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { type Problem, report } from '../report/problem.ts'
import { compare } from '../report/sort.ts'
import { ID } from './schema.ts'
import { SECTIONS_FILE } from './sections.ts'

/** The largest dataset file, in bytes; the longest of the list has a twentieth of it. */
const MAX_BYTES = 100_000

/** Files that operating systems leave behind; git ignores them too. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/**
 * Names that Windows keeps for devices, with any extension: who clones there could not check the list out.
 *
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u

/**
 * Read all files below `datasets/`, in the order of their paths.
 *
 * @param root the folder that holds `datasets/`.
 * @returns a file for each; those that cannot be a dataset's (their place, name, kind, size or
 *   encoding) carry a problem and no text.
 */
export function readDatasetFiles(root: string): VFile[] {
  const files = listFolder(root, 'datasets', 0)
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

function listFolder(root: string, folder: string, depth: number): VFile[] {
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
      const problem = misplaced(child, path, depth)
      if (!problem) return child.isDirectory() ? listFolder(root, path, depth + 1) : [readDatasetFile(root, path)]
      const file = new VFile({ path })
      report(file, problem)
      return [file]
    })
}

function readDatasetFile(root: string, path: string): VFile {
  const file = readTextFile(root, path)
  checkSize(file)
  return file
}

/** A file that is too large loses its text: nothing more is said of it. */
export function checkSize(file: VFile): void {
  const bytes = Buffer.byteLength(String(file))
  if (bytes > MAX_BYTES) {
    report(file, {
      rule: 'file-size',
      reason: `文件太大（${bytes} 字节）`,
      allowed: [`最多 ${MAX_BYTES} 字节`],
      fix: '只写一个数据集的信息，长的资料给出链接',
    })
    file.value = ''
  }
}

/** Why a file or folder cannot stand where it stands, by its name and kind. */
function misplaced(child: Dirent, path: string, depth: number): Problem | undefined {
  if (path === SECTIONS_FILE && child.isFile()) return undefined
  const idRule = '小写字母、数字和连字符，例如 lidc-idri'
  if (child.isDirectory()) {
    if (depth >= 2) return { rule: 'file-place', reason: '文件夹套得太深', fix: '最多两层：datasets/分类/子分类/' }
    if (DEVICE.test(child.name)) return reserved(child.name)
    if (ID.test(child.name)) return undefined
    return {
      rule: 'file-name',
      reason: '文件夹的名字不对',
      found: child.name,
      allowed: [idRule],
      fix: '改文件夹的名字',
    }
  }
  if (!child.isFile()) {
    return { rule: 'file-kind', reason: '不是普通文件（符号链接之类）', fix: '删掉它，直接放 YAML 文件' }
  }
  const [, stem, extension] = /^(.*?)(\.[^.]*)?$/su.exec(child.name) ?? []
  if (extension !== '.yaml') {
    return {
      rule: 'file-name',
      reason: 'datasets/ 下只放 .yaml 文件',
      found: child.name,
      fix: extension === '.yml' || extension === '.YAML' ? '把扩展名改成 .yaml' : '改成 .yaml，或删掉这个文件',
    }
  }
  if (depth === 0)
    return { rule: 'file-place', reason: '数据集文件没有放在分类里', fix: '放到分类的文件夹里，例如 datasets/lung/' }
  if (DEVICE.test(stem ?? '')) return reserved(child.name)
  if (ID.test(stem ?? '')) return undefined
  return {
    rule: 'file-name',
    reason: '文件的名字不对',
    found: child.name,
    allowed: [`${idRule}，加上 .yaml`],
    fix: '改文件的名字',
  }
}

function reserved(name: string): Problem {
  const fix = '换个名字，例如在后面加上 -dataset'
  return { rule: 'file-name', reason: 'Windows 上不能有这个名字的文件或文件夹', found: name, fix }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
