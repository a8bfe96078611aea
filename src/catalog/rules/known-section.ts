import { nearest } from '../../report/nearest.ts'
import { report } from '../../report/problem.ts'
import { allSections, type Rule } from './rule.ts'

/** Every folder with datasets is named in `sections.yaml`: otherwise they would be missing from the page. */
export const knownSection: Rule = {
  id: 'unknown-section',
  check({ catalog, files }) {
    // Without readable sections every folder would be unknown; that has been said once.
    if (catalog.sections.length === 0) return
    const known = allSections(catalog.sections).map((section) => section.path)
    const told = new Set<string>(known)
    for (const file of files) {
      const section = file.path.split('/').slice(1, -1).join('/')
      if (file.extname !== '.yaml' || section === '' || told.has(section)) continue
      told.add(section)
      report(file, {
        rule: 'unknown-section',
        reason: `分类 ${section} 不在 datasets/sections.yaml 里`,
        allowed: known,
        nearest: nearest(section, known),
        fix: '把文件移到已有的分类；需要新分类时，由维护者加到 sections.yaml',
      })
    }
  },
}
