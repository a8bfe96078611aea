import { allSections } from '../catalog.ts'
import type { Rule } from './rule.ts'

/** A folder is one section: named twice, its datasets would stand on the page once and nobody knows where. */
export const distinctSection: Rule = {
  id: 'duplicate-section',
  check({ catalog }, tell) {
    const seen = new Set<string>()
    for (const section of allSections(catalog.sections)) {
      if (seen.has(section.path)) tell(section, ['id'], { reason: `分类 ${section.path} 写了两次`, fix: '只留一个' })
      seen.add(section.path)
    }
  },
}
