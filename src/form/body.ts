import type { VFile } from 'vfile'
import { report, type Span } from '../problem/problem.ts'
import { type Question, questions } from './questions.ts'

/** What the author of an issue wrote to a question. */
export interface Answer extends Span {
  readonly question: Question
  /** Empty if nothing was answered. */
  readonly text: string
}

/** GitHub's words for a field left empty, and for a list from which nothing was chosen. */
const EMPTY: readonly string[] = ['', '_No response_', 'None']

/**
 * Take the body of an issue apart into the answers. GitHub writes each question as a heading above its
 * answer; a text with such a heading of its own could pass for another answer, so a heading
 * that comes twice is reported and nothing is guessed.
 */
export function readAnswers(body: VFile): Answer[] {
  const source = String(body)
  const found = [...source.matchAll(/^### (.*)$/gmu)].flatMap((match) => {
    const question = questions.find(({ label }) => label === match[1]?.trim())
    return question ? [{ question, heading: match.index, start: match.index + match[0].length }] : []
  })
  if (found.length === 0) {
    const fix = '用“新数据集”表单重新提交，或照表单的样子补上各个标题'
    report(body, { rule: 'issue-form', reason: '这个 issue 不是用“新数据集”表单写的', fix })
  }
  const seen = new Set<Question>()
  return found.flatMap(({ question, heading, start }, index) => {
    const span = { start: heading, end: start }
    if (seen.has(question)) {
      const fix = '答案里不要写表单的标题；多出来的删掉'
      report(body, { rule: 'issue-form', at: span, reason: `标题“### ${question.label}”出现了两次`, fix })
      return []
    }
    seen.add(question)
    const text = source.slice(start, found[index + 1]?.heading).trim()
    return [{ question, text: EMPTY.includes(text) ? '' : text, ...span }]
  })
}
