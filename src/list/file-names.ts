import { ID, ID_FORM } from '../dataset/texts.ts'
import type { Problem } from '../problem/problem.ts'
import { SECTIONS_FILE } from './sections.ts'

/**
 * Names that Windows keeps for devices, with any extension: who clones there could not check the list out.
 *
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u

/**
 * Why something cannot stand where it stands below `datasets/`, by its path and kind.
 *
 * @param path from the root, with `/`.
 */
export function misplaced(path: string, kind: 'file' | 'folder' | 'other'): Problem | undefined {
  if (path === SECTIONS_FILE && kind === 'file') return undefined
  const name = path.slice(path.lastIndexOf('/') + 1)
  const depth = path.split('/').length - 2
  if (kind === 'folder') return misplacedFolder(name, depth)
  if (kind === 'other') {
    return { rule: 'file-kind', reason: '不是普通文件（符号链接之类）', fix: '删掉它，直接放 YAML 文件' }
  }
  const [, stem = '', extension] = /^(.*?)(\.[^.]*)?$/su.exec(name) ?? []
  if (extension !== '.yaml') {
    return {
      rule: 'file-name',
      reason: 'datasets/ 下只放 .yaml 文件',
      found: name,
      fix: extension === '.yml' || extension === '.YAML' ? '把扩展名改成 .yaml' : '改成 .yaml，或删掉这个文件',
    }
  }
  if (depth === 0)
    return { rule: 'file-place', reason: '数据集文件没有放在分类里', fix: '放到分类的文件夹里，例如 datasets/lung/' }
  if (DEVICE.test(stem)) return reserved(name)
  if (ID.test(stem)) return undefined
  const meant = asId(stem)
  return {
    rule: 'file-name',
    reason: '文件的名字不对',
    found: name,
    allowed: [`${ID_FORM}，加上 .yaml`],
    nearest: meant && `${meant}.yaml`,
    fix: '改文件的名字，它就是数据集的 id',
  }
}

function misplacedFolder(name: string, depth: number): Problem | undefined {
  if (depth >= 2) return { rule: 'file-place', reason: '文件夹套得太深', fix: '最多两层：datasets/分类/子分类/' }
  if (DEVICE.test(name)) return reserved(name)
  if (ID.test(name)) return undefined
  return { rule: 'file-name', reason: '文件夹的名字不对', found: name, allowed: [ID_FORM], fix: '改文件夹的名字' }
}

function reserved(name: string): Problem {
  const fix = '换个名字，例如在后面加上 -dataset'
  return { rule: 'file-name', reason: 'Windows 上不能有这个名字的文件或文件夹', found: name, fix }
}

/** The id that a text was probably meant to be; none if it has no Latin letters or digits. */
function asId(text: string): string | undefined {
  const id = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return ID.test(id) ? id : undefined
}
