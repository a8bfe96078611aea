import { nearest } from '../../problem/nearest.ts'
import { allSections, sectionOf } from '../catalog.ts'
import type { Rule } from './rule.ts'

/** Every folder with datasets is named in `sections.yaml`: otherwise they would be missing from the page. */
export const knownSection: Rule = {
  id: 'unknown-section',
  check({ catalog, files }, tell) {
    // Without readable sections every folder would be unknown; that has been said once.
    if (catalog.sections.length === 0) return
    const sections = allSections(catalog.sections)
    const known = sections.map(({ path }) => path)
    const titles = Object.fromEntries(sections.map(({ path, title }) => [title, path]))
    const told = new Set<string>(known)
    for (const file of files) {
      const section = sectionOf(file)
      if (file.extname !== '.yaml' || section === '' || told.has(section)) continue
      told.add(section)
      tell({ file }, [], {
        reason: `分类 ${section} 不在 datasets/sections.yaml 里`,
        allowed: known,
        nearest: nearest(section, known, titles),
        fix: '放到已有的分类里；需要新分类时，由维护者加到 sections.yaml',
      })
    }
  },
}
