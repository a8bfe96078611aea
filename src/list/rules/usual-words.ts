import type { Rule } from './rule.ts'

/** What people write for a thing that has one word on the page, where it is written, and what to do. */
const words: readonly { found: RegExp; keys: readonly ('annotation' | 'size' | 'description')[]; fix: string }[] = [
  { found: /X ?光/iu, keys: ['annotation', 'size', 'description'], fix: '写成 X 线' },
  { found: /(?<=\d ?)(?:名|位)患者/u, keys: ['size'], fix: '患者写成“例”，例如 120 例' },
  { found: /(?<=\d ?)(?:组扫描|组影像|个扫描|个病例)/u, keys: ['size'], fix: '一次扫描写成“套”，一名患者写成“例”' },
  { found: /待核实|待确认/u, keys: ['description'], fix: '没有核实的不写在介绍里，移到 notes' },
]

/** One thing has one word, so that rows are compared and searched: scans are 套, patients 例, images 张, videos 段. */
export const usualWords: Rule = {
  id: 'usual-word',
  check({ catalog }, tell) {
    for (const entry of catalog.entries) {
      for (const { found, keys, fix } of words) {
        for (const key of keys) {
          const [text] = found.exec(entry.dataset[key] ?? '') ?? []
          if (text !== undefined)
            tell(entry, [key], { reason: `${key} 里的“${text}”不是列表的用语`, fix, warning: true })
        }
      }
    }
  },
}
