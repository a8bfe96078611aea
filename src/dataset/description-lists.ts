import type { List } from 'mdast'
import type { Problem } from '../problem/problem.ts'
import { spanOf } from './prose-mask.ts'

/** A list that shows another text than the file's: it counts by itself, and shows no `+` and no `*`. */
export function listProblem(markdown: string, { ordered, children }: List): Omit<Problem, 'at'> | undefined {
  if (children.some((item) => item.children.length === 0)) {
    const reason = '列表里有一项没有内容'
    return { rule: 'description-list', reason, fix: '写上内容，或删掉这一行；要照原样显示就在记号前面加反斜杠' }
  }
  const written = children.map((item) => markdown.slice(spanOf(item)?.start ?? 0))
  return ordered ? countProblem(written) : markProblem(written)
}

/** A single line behind `+` or `*` may as well be a sum or a note. */
function markProblem(items: readonly string[]): Omit<Problem, 'at'> | undefined {
  const mark = items[0]?.charAt(0) ?? '-'
  if (items.length > 1 || mark === '-') return undefined
  return {
    rule: 'description-list',
    reason: `行首的 ${mark} 会变成列表的记号，页面上看不到`,
    allowed: [`\\${mark}（要显示 ${mark}）`, '- 要点'],
    fix: `要显示 ${mark} 就写成 \\${mark}，或接到上一行；是列表就写成 -`,
  }
}

function countProblem(items: readonly string[]): Omit<Problem, 'at'> | undefined {
  const numbers = items.map((item) => Number.parseInt(item, 10))
  const [first = 0] = numbers
  const kept = numbers.every((number, index) => number === first + index) || numbers.every((number) => number === 1)
  if (kept) return undefined
  return {
    rule: 'description-list',
    reason: '列表的编号会被重排，页面上是另外的数',
    found: numbers.join('、'),
    allowed: ['依次加一的编号'],
    fix: '编号依次加一；要显示别的数就在它后面的点前加反斜杠，例如 3\\.',
  }
}
