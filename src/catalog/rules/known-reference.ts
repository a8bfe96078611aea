import { nearest } from '../../report/nearest.ts'
import { allSections, type Rule, reportEntry, reportSection } from './rule.ts'

const ID = 'unknown-reference'

/** `overlaps`, `also_in` and `pinned` lead to something that is there. */
export const knownReference: Rule = {
  id: ID,
  check({ catalog, files }) {
    // A dataset whose file has errors is there all the same.
    const ids = files.flatMap((file) => (file.extname === '.yaml' && file.stem ? [file.stem] : []))
    const known = new Set(ids)
    const sections = allSections(catalog.sections)
    const paths = sections.map((section) => section.path)

    for (const entry of catalog.entries) {
      for (const [index, id] of (entry.dataset.overlaps ?? []).entries()) {
        if (known.has(id) && id !== entry.id) continue
        reportEntry(
          ID,
          entry,
          ['overlaps', index],
          id === entry.id
            ? { reason: '数据集不能与自己重叠', fix: '写另一个数据集的 id，或删掉这一项' }
            : {
                reason: `没有 id 是 ${id} 的数据集`,
                nearest: nearest(id, ids),
                fix: '写另一个数据集文件的名字，不带 .yaml',
              },
        )
      }
      for (const [index, path] of (entry.dataset.also_in ?? []).entries()) {
        if ((paths.includes(path) || paths.length === 0) && path !== entry.section) continue
        reportEntry(
          ID,
          entry,
          ['also_in', index],
          path === entry.section
            ? { reason: `数据集已经在分类 ${path} 里`, fix: '删掉这一项' }
            : {
                reason: `没有分类 ${path}`,
                allowed: paths,
                nearest: nearest(path, paths),
                fix: '写 sections.yaml 里有的分类',
              },
        )
      }
    }
    for (const section of sections) {
      if (section.pinned.length === 0) continue
      const folder = `datasets/${section.path}`
      const inside = new Set(files.filter(({ dirname }) => dirname === folder).map(({ stem }) => stem))
      for (const [index, id] of section.pinned.entries()) {
        if (inside.has(id)) continue
        reportSection(ID, section, ['pinned', index], {
          reason: `分类 ${section.path} 里没有 ${id}`,
          nearest: nearest(
            id,
            [...inside].flatMap((stem) => stem ?? []),
          ),
          fix: '写这个分类里数据集文件的名字，不带 .yaml；数据集移走了就从 pinned 里删掉',
        })
      }
    }
  },
}
