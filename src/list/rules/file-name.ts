import type { VFile } from 'vfile'
import { ID_FORM } from '../../dataset/texts.ts'
import { isWellNamed, meantPath, meantSection, partsOf, reservedName } from '../file-names.ts'
import { SECTIONS_FILE } from '../sections.ts'
import type { Rule, RuleContext } from './rule.ts'

/**
 * A dataset's file bears its id, and can be checked out everywhere. What is wrong with a name is told with
 * the whole path, so that one renaming puts extension, spelling and section right.
 */
export const fileName: Rule = {
  id: 'file-name',
  check({ catalog, files }, tell) {
    for (const file of files) {
      const problem = problemOf(file, catalog)
      if (problem) tell({ file }, [], problem)
    }
  },
}

function problemOf({ path, basename = '', messages }: VFile, { sections }: RuleContext['catalog']) {
  // What is no file, or a folder that cannot be read, has no name to mend.
  const isFile = !messages.some(({ ruleId }) => ruleId === 'file-kind' || ruleId === 'unreadable')
  if (path === SECTIONS_FILE || !isFile) return undefined
  const parts = partsOf(path)
  const reserved = reservedName(path)
  if (reserved !== undefined) {
    const fix = '换个名字，例如在后面加上 -dataset'
    return { reason: 'Windows 上不能有这个名字的文件或文件夹', found: reserved, fix }
  }
  if (isWellNamed(parts)) return undefined
  if (!/^\.ya?ml$/iu.test(parts.extension)) {
    return {
      reason: 'datasets/ 下只放 .yaml 文件',
      found: basename,
      fix: '是数据集就改成 .yaml 文件，不是就删掉或放到别处',
    }
  }
  const elsewhere = parts.section !== '' && parts.section !== (meantSection(parts.section, sections) ?? parts.section)
  return {
    reason: basename.startsWith('.')
      ? '文件的名字以点开头，是隐藏文件'
      : `${elsewhere ? '文件夹和' : ''}文件的名字不对`,
    found: elsewhere ? path : basename,
    allowed: [`${ID_FORM}，加上 .yaml`],
    nearest: meantPath(path, sections),
    fix: '改文件的名字，它就是数据集的 id',
  }
}
