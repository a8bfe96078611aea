import type { Entry } from '../catalog.ts'
import { githubMarkup, MARKUP_FIX, MARKUP_REASON } from '../github-markup.ts'
import type { Dataset } from '../schema.ts'
import { pathName } from '../shape.ts'
import type { Path } from '../value.ts'
import { allSections, type Rule, reportEntry, reportSection } from './rule.ts'

const ID = 'plain-text'

/** Texts that the page shows as they are; the description is Markdown and has its own check. */
const texts: readonly (keyof Dataset)[] = [
  'name',
  'title',
  'collection',
  'annotation',
  'size',
  'label_format',
  'file_format',
  'license',
]

/** The same inside lists and mappings. */
const innerTexts: readonly (readonly [key: keyof Dataset, text: string])[] = [
  ['homepage', 'label'],
  ['license', 'name'],
  ['papers', 'title'],
  ['downloads', 'name'],
  ['links', 'title'],
]

/** A text is shown as it is written: GitHub turns `:smile:` and `$…$` into something else, whatever Markdown escapes. */
export const plainText: Rule = {
  id: ID,
  check({ catalog }) {
    for (const entry of catalog.entries) {
      for (const path of textPaths(entry)) {
        const finding = findingFor(textAt(entry, path), path)
        if (finding) reportEntry(ID, entry, path, finding)
      }
    }
    for (const section of allSections(catalog.sections)) {
      const finding = findingFor(section.title, ['title'])
      if (finding) reportSection(ID, section, ['title'], finding)
    }
  },
}

function textPaths({ dataset }: Entry): Path[] {
  const inner = innerTexts.flatMap(([key, text]): Path[] => {
    const value = dataset[key]
    return Array.isArray(value) ? value.map((_, index) => [key, index, text]) : [[key, text]]
  })
  return [...texts.map((key) => [key]), ...inner]
}

/** The text at a path; empty where there is none. */
function textAt({ dataset }: Entry, path: Path): string {
  const value = path.reduce<unknown>(
    (whole, step) =>
      typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>)[step] : undefined,
    dataset,
  )
  return typeof value === 'string' ? value : ''
}

function findingFor(text: string, path: Path) {
  const markup = githubMarkup(text)
  if (!markup) return undefined
  return {
    reason: `${pathName(path)} 里的内容会被 GitHub 显示成${MARKUP_REASON[markup.kind]}`,
    found: markup.found,
    fix: MARKUP_FIX[markup.kind],
  }
}
