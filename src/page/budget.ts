import type { VFile } from 'vfile'
import { report } from '../problem/problem.ts'

/** GitHub shows the first 500 KiB of a README and cuts the rest. */
export const GITHUB_LIMIT = 512_000

const WARN_AT = 0.8
const NAMED_SECTIONS = 5

/**
 * Hold a page's size against its limit: a warning from 80 %, an error above 100 %.
 *
 * @param page the problem is reported on it.
 * @param bytes the page's size in UTF-8.
 * @param limit in the same; 0 for none.
 * @param sizes asked for only when needed: the sections' titles and sizes in bytes.
 */
export function checkBudget(
  page: VFile,
  bytes: number,
  limit: number,
  sizes: () => readonly { title: string; bytes: number }[],
): void {
  if (limit === 0 || bytes < limit * WARN_AT) return
  const largest = sizes()
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, NAMED_SECTIONS)
    .map((section) => `${section.title} ${section.bytes} 字节`)
  const warning = bytes <= limit
  report(page, {
    rule: 'page-size',
    warning,
    reason: `页面有 ${bytes} 字节，${warning ? '接近' : '超过'}上限 ${limit} 字节，GitHub 会截掉超出的部分`,
    found: `最大的分类：${largest.join('、')}`,
    fix: '缩短这些分类里的介绍，或把次要的链接删掉；--limit 可以换一个上限，0 为不限',
  })
}
