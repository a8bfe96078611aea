import Slugger from 'github-slugger'
import { type Entry, type Section, titleOf } from '../catalog.ts'
import { foldName } from '../identity.ts'
import type { Rule, Tell } from './rule.ts'

/**
 * Headings that a reader, or a link, could not tell apart: two with one anchor in a section, or two
 * anywhere that differ only in case.
 */
export const distinctHeading: Rule = {
  id: 'same-heading',
  check({ catalog }, tell) {
    for (const section of catalog.sections) checkAnchors(section, tell)
    const titles = new Map<string, Entry>()
    for (const entry of catalog.entries) {
      const title = titleOf(entry)
      const other = titles.get(title.toLowerCase())
      if (!other) titles.set(title.toLowerCase(), entry)
      // Two datasets of one name have been told of as such.
      else if (titleOf(other) !== title && foldName(other.dataset.name) !== foldName(entry.dataset.name)) {
        tell(entry, titlePath(entry), {
          reason: `标题与 ${other.file.path} 的标题只差大小写`,
          found: title,
          allowed: [titleOf(other)],
          fix: '两个数据集就写出区别，例如年份；同一个就删掉一个文件',
        })
      }
    }
  },
}

function checkAnchors(section: Section, tell: Tell): void {
  // A slugger keeps count of what it has seen; the bare anchor is wanted here.
  const anchorOf = (title: string) => new Slugger().slug(title)
  const seen = new Map([[anchorOf(section.title), `分类“${section.title}”`]])
  for (const entry of section.entries) {
    const anchor = anchorOf(titleOf(entry))
    const other = seen.get(anchor)
    seen.set(anchor, entry.file.path)
    if (other === undefined) continue
    tell(entry, titlePath(entry), {
      reason: `标题的锚点 #${anchor} 与 ${other} 的相同`,
      found: titleOf(entry),
      fix: '换一个标题：锚点不分大小写，也不算标点',
    })
  }
  for (const inner of section.sections) checkAnchors(inner, tell)
}

function titlePath({ dataset }: Entry): string[] {
  return [dataset.title === undefined ? 'name' : 'title']
}
