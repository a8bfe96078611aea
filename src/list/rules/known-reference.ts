import { nearest } from '../../problem/nearest.ts'
import { allSections, type Entry } from '../catalog.ts'
import type { Rule, RuleContext, Tell } from './rule.ts'

/** `overlaps`, `also_in` and `pinned` lead to something that is there. */
export const knownReference: Rule = {
  id: 'unknown-reference',
  check(context, tell) {
    // A dataset whose file has errors is there all the same.
    const ids = new Set(context.files.flatMap((file) => (file.extname === '.yaml' && file.stem ? [file.stem] : [])))
    const paths = allSections(context.catalog.sections).map(({ path }) => path)
    for (const entry of context.catalog.entries) {
      checkOverlaps(entry, ids, tell)
      checkSections(entry, paths, tell)
    }
    checkPinned(context, tell)
  },
}

function checkOverlaps(entry: Entry, ids: ReadonlySet<string>, tell: Tell): void {
  for (const [index, id] of (entry.dataset.overlaps ?? []).entries()) {
    if (ids.has(id) && id !== entry.id) continue
    const problem =
      id === entry.id
        ? { reason: '数据集不能与自己重叠', fix: '写另一个数据集的 id，或删掉这一项' }
        : {
            reason: `没有 id 是 ${id} 的数据集`,
            nearest: nearest(id, [...ids]),
            fix: '写另一个数据集文件的名字，不带 .yaml',
          }
    tell(entry, ['overlaps', index], problem)
  }
}

function checkSections(entry: Entry, paths: readonly string[], tell: Tell): void {
  for (const [index, path] of (entry.dataset.also_in ?? []).entries()) {
    if ((paths.includes(path) || paths.length === 0) && path !== entry.section) continue
    const problem =
      path === entry.section
        ? { reason: `数据集已经在分类 ${path} 里`, fix: '删掉这一项' }
        : {
            reason: `没有分类 ${path}`,
            allowed: paths,
            nearest: nearest(path, paths),
            fix: '写 sections.yaml 里有的分类',
          }
    tell(entry, ['also_in', index], problem)
  }
}

function checkPinned({ catalog, files }: RuleContext, tell: Tell): void {
  for (const section of allSections(catalog.sections)) {
    if (section.pinned.length === 0) continue
    const folder = `datasets/${section.path}`
    const inside = files.flatMap(({ dirname, stem }) => (dirname === folder && stem ? [stem] : []))
    for (const [index, id] of section.pinned.entries()) {
      if (inside.includes(id)) continue
      tell(section, ['pinned', index], {
        reason: `分类 ${section.path} 里没有 ${id}`,
        nearest: nearest(id, inside),
        fix: '写这个分类里数据集文件的名字，不带 .yaml；数据集移走了就从 pinned 里删掉',
      })
    }
  }
}
