import type { Rule } from './rule.ts'

/** A number that is no part of a name such as `CAMELYON16` or `ADNI-1`, and what follows it. */
const NUMBER = /(?<![\p{L}\d.,-])\d[\d,.]*(?<after>\s*\p{Script=Han})?/gu

/** Every number of `size` says what it counts: `131+70` could be patients, scans or slices. */
export const sizeUnits: Rule = {
  id: 'size-unit',
  check({ catalog }, tell) {
    for (const entry of catalog.entries) {
      const bare = [...(entry.dataset.size ?? '').matchAll(NUMBER)].find((match) => !match.groups?.['after'])
      if (!bare) continue
      tell(entry, ['size'], {
        reason: `size 里的数字 ${bare[0]} 没有单位`,
        found: entry.dataset.size,
        allowed: ['数字后面写中文单位，例如 131 例训练 + 70 例测试'],
        fix: '写明数的是什么：例（病例）、张（图像）、套（扫描）、段（视频）……',
        warning: true,
      })
    }
  },
}
