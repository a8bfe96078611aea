import type { VFile } from 'vfile'
import { report } from '../problem/problem.ts'

/** GitHub shows the first 500 KiB of a page and cuts the rest. */
export const GITHUB_LIMIT = 512_000

const WARN_AT = 0.8
const NAMED_PARTS = 5

/** A part of a page, with its size in bytes of UTF-8. */
export interface PagePart {
  readonly title: string
  readonly bytes: number
  /** The section that could move to a page of its own; nothing if it has one, or cannot. */
  readonly movable?: string | undefined
}

/**
 * Hold a page's size against its limit: a warning from 80 %, an error above 100 %.
 *
 * @param page the problem is reported on it.
 * @param bytes the page's size in UTF-8.
 * @param limit in the same; 0 for none.
 * @param parts asked for only when needed.
 */
export function checkBudget(page: VFile, bytes: number, limit: number, parts: () => readonly PagePart[]): void {
  if (limit === 0 || bytes < limit * WARN_AT) return
  const largest = parts().toSorted((a, b) => b.bytes - a.bytes)
  const named = largest.slice(0, NAMED_PARTS).map(({ title, bytes: size }) => `${title} ${size} 字节`)
  const movable = largest.find((part) => part.movable !== undefined)?.movable
  const warning = bytes <= limit
  report(page, {
    rule: 'page-size',
    warning,
    reason: `页面有 ${bytes} 字节，${warning ? '接近' : '超过'}上限 ${limit} 字节，GitHub 会截掉超出的部分`,
    found: `最大的分类：${named.join('、')}`,
    fix: `${movable ? moved(movable) : '把它拆成几个分类，或缩短介绍'}；--limit 可以换一个上限，0 为不限`,
  })
}

function moved(section: string): string {
  return `让最大的分类单独成页：在 datasets/sections.yaml 里“- id: ${section}”下面加一行“own_page: true”，前面空两格`
}
