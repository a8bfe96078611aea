import Slugger from 'github-slugger'
import { allSections, type Entry, type Section, titleOf } from '../catalog.ts'
import { clashOf } from '../duplicates.ts'
import type { Rule, Tell } from './rule.ts'

/**
 * Headings that a reader, or a link, could not tell apart: two with one anchor in a section, two anywhere that
 * look the same and are written differently, one without any anchor. GitHub numbers an anchor that comes again,
 * so a dataset may be called like its section. Of two that look like one dataset, `same-dataset` has told.
 */
export const distinctHeading: Rule = {
  id: 'same-heading',
  check({ catalog }, tell) {
    for (const section of allSections(catalog.sections)) checkAnchors(section, tell)
    const titles = new Map<string, Entry>()
    for (const entry of catalog.entries) {
      const title = titleOf(entry)
      const other = titles.get(looksOf(title))
      if (!other) titles.set(looksOf(title), entry)
      else if (titleOf(other) !== title && !clashOf(entry, other)) {
        tell(entry, titlePath(entry), {
          reason: `标题与 ${other.file.path} 的标题只差大小写或全角半角`,
          found: title,
          allowed: [titleOf(other)],
          fix: '是两个数据集，就写出区别，例如年份；是同一个，就只留先有的那个文件，把内容合到一起',
        })
      }
    }
  },
}

/** Titles that are the same but for case, width and Unicode form. */
function looksOf(title: string): string {
  return title.normalize('NFKC').toLowerCase()
}

function checkAnchors(section: Section, tell: Tell): void {
  if (!hasAnchor(section.title)) tell(section, ['title'], anchorless(section.title))
  const seen = new Map<string, Entry>()
  for (const entry of section.entries) {
    const title = titleOf(entry)
    const anchor = anchorOf(title)
    const other = seen.get(anchor)
    if (!other) seen.set(anchor, entry)
    if (!hasAnchor(title)) tell(entry, titlePath(entry), anchorless(title))
    else if (other && !clashOf(entry, other)) {
      tell(entry, titlePath(entry), {
        reason: `标题的锚点 #${anchor} 与 ${other.file.path} 的相同`,
        found: title,
        fix: '换一个标题：锚点不分大小写，也不算标点',
      })
    }
  }
}

/** A slugger keeps count of what it has seen; the bare anchor is wanted here. */
function anchorOf(title: string): string {
  return new Slugger().slug(title)
}

function hasAnchor(title: string): boolean {
  return /[^-]/u.test(anchorOf(title))
}

function anchorless(title: string) {
  return {
    reason: '标题里只有符号，GitHub 不给它锚点，链接到不了这里',
    found: title,
    fix: '在标题里写上文字：字母、数字或汉字',
  }
}

function titlePath({ dataset }: Entry): string[] {
  return [dataset.title === undefined ? 'name' : 'title']
}
