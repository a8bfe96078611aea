import { type DescriptionProblem, readDescription } from '../../src/dataset/description.ts'
import { applyEdits } from '../../src/problem/mend.ts'

/** All that is wrong with a description. */
export function problemsIn(markdown: string): DescriptionProblem[] {
  const problems: DescriptionProblem[] = []
  readDescription(markdown, (problem) => problems.push(problem))
  return problems
}

/** A description with the mends of some problems. */
export function mended(markdown: string, problems: readonly DescriptionProblem[]): string {
  return applyEdits(
    markdown,
    problems.flatMap(({ mend = [] }) => mend),
  )
}

/** Problems as `line:column rule`, with the whole mended text behind, if there is one. */
export function told(markdown: string): string[] {
  return problemsIn(markdown).map((problem) => {
    const before = markdown.slice(0, problem.offset).split('\n')
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${problem.rule}`
    return problem.mend ? `${place} → ${mended(markdown, [problem])}` : place
  })
}
