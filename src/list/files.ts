import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { compare } from '../problem/finding.ts'
import { type Problem, report } from '../problem/problem.ts'
import { explainSystem } from '../problem/system-error.ts'
import { isYaml } from './catalog.ts'
import { isLitter } from './litter.ts'
import { SECTIONS_FILE } from './sections.ts'

/** The largest dataset file, in bytes; the longest of the list has a twentieth of it. */
const MAX_BYTES = 100_000

/**
 * Read all files below `datasets/`, in the order of their paths.
 *
 * @param root the folder that holds `datasets/`.
 * @returns a file for each; those that cannot be read as a dataset's (their kind, size or
 *   encoding) carry a problem and no text. What is wrong with their names and places, the rules say.
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
  try {
    const full = join(root, path)
    // Read as text in one go, which is twice as fast; what is not UTF-8 shows as replacement characters.
    const text = readFileSync(full, 'utf8')
    if (!text.includes('\uFFFD')) return new VFile({ path, value: withoutMark(text) })
    return textFile(path, readFileSync(full))
  } catch (error) {
    const file = new VFile({ path })
    report(file, unreadable('文件', error))
    return file
  }
}

/** A text file of these bytes; other bytes than UTF-8 are a problem of the file, which then has no text. */
export function textFile(path: string, bytes: Buffer): VFile {
  if (isUtf8(bytes)) return new VFile({ path, value: withoutMark(bytes.toString('utf8')) })
  const file = new VFile({ path })
  report(file, { rule: 'encoding', reason: '文件不是 UTF-8 编码', fix: '用编辑器另存为 UTF-8' })
  return file
}

/** Without the byte order mark that editors on Windows write. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, '')
}

/**
 * A dataset file that is not there yet, held to what is asked of the others' size.
 *
 * @param path as in `datasets/lung/luna16.yaml`.
 */
export function proposedFile(path: string, text: string): VFile {
  const file = new VFile({ path, value: text })
  checkSize(file)
  return file
}

function listFolder(root: string, folder: string): VFile[] {
  let children: Dirent[]
  try {
    children = readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    const file = new VFile({ path: folder })
    report(file, unreadable('文件夹', error))
    return [file]
  }
  return children.flatMap((child) => {
    const path = `${folder}/${child.name}`
    const kind = child.isDirectory() ? 'folder' : child.isFile() ? 'file' : 'other'
    if (isLitter(child.name, kind)) return []
    if (kind === 'folder') return listFolder(root, path)
    const file = new VFile({ path })
    if (kind === 'file') return [isYaml(file) ? readDatasetText(root, path) : file]
    report(file, { rule: 'file-kind', reason: '不是普通文件（符号链接之类）', fix: '删掉它，直接放 YAML 文件' })
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

function unreadable(what: string, error: unknown): Problem {
  const { reason, fix } = explainSystem(error) ?? { reason: String(error), fix: '检查它的权限' }
  return { rule: 'unreadable', reason: `读不了这个${what}：${reason}`, fix }
}
