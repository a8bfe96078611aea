import type { SectionOutline } from '../sections.ts'
import type { Rule } from './rule.ts'

/** A section that the page shows has datasets; those whose file has errors count. */
export const filledSection: Rule = {
  id: 'empty-section',
  check({ catalog, files }, tell) {
    const isEmpty = (section: SectionOutline) =>
      !files.some((file) => file.path.startsWith(`datasets/${section.path}/`))
    // An empty section's subsections are empty too; it is enough to say it once.
    const empty = catalog.sections.flatMap((section) =>
      isEmpty(section) ? [section] : section.sections.filter(isEmpty),
    )
    for (const section of empty) {
      tell(section, ['id'], {
        reason: `分类 ${section.path}（${section.title}）里没有数据集`,
        fix: `在 datasets/${section.path}/ 里放数据集，或从 sections.yaml 里删掉这一项`,
      })
    }
  },
}
