import type { Rule } from './rule.ts'

/** `checked` says that the values were held against `sources`: there must be some. */
export const checkedSources: Rule = {
  id: 'checked-sources',
  check({ catalog }, tell) {
    for (const entry of catalog.entries) {
      const { checked, sources = [] } = entry.dataset
      if (!checked || sources.length > 0) continue
      tell(entry, ['checked'], {
        reason: '写了 checked，却没有 sources：不知道是对照什么核对的',
        found: checked,
        fix: '在 sources 里写出核对时看的页面；没有核对过就删掉 checked',
      })
    }
  },
}
