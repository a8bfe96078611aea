import type { VFile } from 'vfile'
import { allSections, isYaml, sectionOf } from '../catalog.ts'
import { isWellNamed, meantPath, meantSection, partsOf } from '../file-names.ts'
import type { Rule } from './rule.ts'

/** Every folder with datasets is named in `sections.yaml`: otherwise they would be missing from the page. */
export const knownSection: Rule = {
  id: 'unknown-section',
  check({ catalog: { sections }, files }, tell) {
    // Without readable sections every folder would be unknown; that has been said once.
    if (sections.length === 0) return
    const known = allSections(sections).map(({ path }) => path)
    for (const [folder, inside] of filesByFolder(files)) {
      if (known.includes(folder)) continue
      const meant = meantSection(folder, sections)
      // Of a file with a wrong name the whole right path has been told, with its section.
      const [first, ...others] = meant === undefined ? inside : inside.filter(({ path }) => isWellNamed(partsOf(path)))
      if (!first) continue
      tell({ file: first }, [], {
        reason: `分类 ${folder} 不在 datasets/sections.yaml 里`,
        allowed: known,
        nearest: meant && (others.length > 0 ? `datasets/${meant}/` : meantPath(first.path, sections)),
        fix: '放到已有的分类里；需要新分类时，由维护者加到 sections.yaml',
      })
    }
  },
}

/** Dataset files by the folders of sections and subsections; what is elsewhere is told by another rule. */
function filesByFolder(files: readonly VFile[]): Map<string, VFile[]> {
  const folders = new Map<string, VFile[]>()
  for (const file of files) {
    const folder = sectionOf(file)
    if (!isYaml(file) || folder === '' || folder.split('/').length > 2) continue
    folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  return folders
}
