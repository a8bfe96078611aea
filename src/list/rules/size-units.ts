import type { Rule } from './rule.ts'

/** Numbers that count nothing: parts of names, sizes of images, ratios, percentages. */
const NO_COUNTS: readonly RegExp[] = [
  // CAMELYON16, ADNI-1, T1
  /[A-Za-z][A-Za-z_-]*\d[\w.-]*/gu,
  // 3D, 2D+t, 1.5T; but `15.0k` and `4M` count
  /(?<![\d.,])\d{1,2}(?:\.\d+)?(?![kKmM](?![A-Za-z]))[A-Za-z]+(?:\+[A-Za-z]+)?/gu,
  // 512×512, 8:1:1
  /\d+(?:\s*[×xX*:：]\s*\d+)+/gu,
  /\d[\d.,]*\s*%/gu,
]

/** A number, or several with one unit (20-30 例), thousands and millions (1.4M), “and more” (200+); then the unit. */
const COUNT =
  /\d[\d,.]*(?:\s*[-–—~～/+]\s*\d[\d,.]*)*(?:\s*[kKmM](?![A-Za-z]))?(?![\d,.])\+?(?<unit>\s*\p{Script=Han})?/gu

/** Every number of `size` says what it counts: `131+70` could be patients, scans or slices. */
export const sizeUnits: Rule = {
  id: 'size-unit',
  check({ catalog }, tell) {
    for (const entry of catalog.entries) {
      const bare = numberWithoutUnit(entry.dataset.size ?? '')
      if (bare === undefined) continue
      tell(entry, ['size'], {
        reason: `size 里的数字 ${bare} 没有单位`,
        found: entry.dataset.size,
        allowed: ['数字后面写中文单位，例如 131 例训练 + 70 例测试'],
        fix: '写明数的是什么：例（病例）、张（图像）、套（扫描）、段（视频）……',
        warning: true,
      })
    }
  },
}

function numberWithoutUnit(size: string): string | undefined {
  const counts = NO_COUNTS.reduce((text, pattern) => text.replaceAll(pattern, '∅'), size)
  return [...counts.matchAll(COUNT)].find(({ groups }) => !groups?.['unit'])?.[0].trim()
}
