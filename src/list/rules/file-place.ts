import { allSections, isYaml, sectionOf } from '../catalog.ts'
import { meantPath } from '../file-names.ts'
import { SECTIONS_FILE } from '../sections.ts'
import type { Rule } from './rule.ts'

/** A dataset's file stands in the folder of a section or subsection: not beside the sections, not deeper. */
export const filePlace: Rule = {
  id: 'file-place',
  check({ catalog, files }, tell) {
    const allowed = allSections(catalog.sections).map(({ path }) => path)
    for (const file of files) {
      const { path } = file
      if (path === SECTIONS_FILE || !isYaml(file)) continue
      const depth = path.split('/').length - 2
      if (depth === 0) {
        const fix = `放到分类的文件夹里，例如 datasets/${allowed[0] ?? 'lung'}/${file.basename}`
        tell({ file }, [], { reason: '数据集文件没有放在分类里', allowed, fix })
      } else if (depth > 2) {
        tell({ file }, [], {
          reason: '文件夹套得太深',
          found: `datasets/${sectionOf(file)}/`,
          nearest: meantPath(path, catalog.sections),
          fix: '最多两层：datasets/分类/子分类/',
        })
      }
    }
  },
}
