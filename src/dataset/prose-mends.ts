import { applyEdits } from '../problem/mend.ts'
import type { DescriptionProblem } from './prose.ts'

/** How many characters may be parsed to try mends: enough for a file of honest slips, not for a hostile one. */
const BUDGET = 20_000

/** What to do where a mend would help nothing. */
const NO_MEND = '改写这里；要照原样显示的符号前面加反斜杠，或放进反引号里'

/**
 * Keep only mends that do what they should: each takes its problem away and brings no other, by itself and
 * together with those before it.
 *
 * @param check all problems of a text.
 */
export function triedMends(
  markdown: string,
  problems: readonly DescriptionProblem[],
  check: (markdown: string) => readonly DescriptionProblem[],
): DescriptionProblem[] {
  let left = BUDGET
  const helps = (count: number, edits: DescriptionProblem['mend'] = []) => {
    left -= markdown.length
    return left >= 0 && check(applyEdits(markdown, edits)).length === problems.length - count
  }
  let count = 0
  let kept: NonNullable<DescriptionProblem['mend']> = []
  return problems.map((problem) => {
    const { mend, ...plain } = problem
    if (!mend) return problem
    const together = [...kept, ...mend]
    if (!helps(1, mend) || (count > 0 && !helps(count + 1, together))) {
      return plain.fix || plain.allowed ? plain : { ...plain, fix: NO_MEND }
    }
    kept = together
    count++
    return problem
  })
}
