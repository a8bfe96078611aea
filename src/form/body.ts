import type { VFile } from 'vfile'
import { nearest } from '../problem/nearest.ts'
import { report, type Span } from '../problem/problem.ts'
import { type Question, questions } from './questions.ts'

/** What the author of an issue wrote to a question; as a span, the question's heading. */
export interface Answer extends Span {
  readonly question: Question
  /** Empty if nothing was answered. */
  readonly text: string
  /** Where the text begins in the body. */
  readonly from: number
}

/** GitHub's words for a field left empty, and for a list from which nothing was chosen. */
const EMPTY: readonly string[] = ['', '_No response_', 'None']

interface Heading extends Span {
  readonly label: string
  readonly question: Question | undefined
}

/**
 * Take the body of an issue apart into the answers. GitHub writes each question as a heading above its
 * answer. A heading that is none of the form's ends the answer above it and is told; so is one that comes
 * twice, for a text with such a heading of its own could pass for another answer.
 */
export function readAnswers(body: VFile): Answer[] {
  const source = String(body)
  const headings = headingsOf(source)
  if (!headings.some(({ question }) => question)) {
    const fix = '用“新数据集”表单重新提交，或照表单的样子补上各个标题'
    report(body, { rule: 'issue-form', reason: '这个 issue 不是用“新数据集”表单写的', fix })
    return []
  }
  const seen = new Set<Question>()
  return headings.flatMap(({ question, label, ...span }, index) => {
    if (!question) {
      const told = { rule: 'issue-heading', at: span, reason: '表单里没有这个标题', found: `### ${label}` }
      const fix = '改回表单原来的标题；是答案里的小标题，就去掉前面的 #'
      report(body, { ...told, nearest: heading(questionMeant(label)), fix })
      return []
    }
    if (seen.has(question)) {
      const fix = '答案里不要写表单的标题；多出来的删掉'
      report(body, { rule: 'issue-heading', at: span, reason: `标题“### ${question.label}”出现了两次`, fix })
      return []
    }
    seen.add(question)
    const whole = source.slice(span.end, headings[index + 1]?.start)
    const text = whole.trim()
    const from = span.end + whole.length - whole.trimStart().length
    return [{ question, text: EMPTY.includes(text) ? '' : text, from, ...span }]
  })
}

/** A question's label as a heading, in other depth, with marks that change nothing: `## **主页**：`. */
const HEADING = /^(?<marks>#{1,6})[ \t]*(?<label>.*?)[ \t]*$/u

function headingsOf(source: string): Heading[] {
  let offset = 0
  let fenced = false
  return source.split('\n').flatMap((line): Heading[] => {
    const start = offset
    offset += line.length + 1
    if (/^ {0,3}(?:```|~~~)/u.test(line)) fenced = !fenced
    const { marks = '', label = '' } = HEADING.exec(line)?.groups ?? {}
    const question = questionOf(line)
    // A comment of a script is no heading; one of the form's in a fence that nobody closed is.
    return question || (marks === '###' && !fenced) ? [{ label, question, start, end: start + line.length }] : []
  })
}

/** The question whose heading a line is. */
export function questionOf(line: string): Question | undefined {
  const label = HEADING.exec(line)?.groups?.['label']?.replace(/^[*_\s]+|[*_:：\s]+$/gu, '')
  return questions.find((question) => question.label === label)
}

/** The question that a heading was before somebody, or a browser, translated or changed it. */
export function questionMeant(label: string): Question | undefined {
  const labels = questions.map((question) => question.label)
  const keys = Object.fromEntries(questions.flatMap((question) => [[question.key, question.label]]))
  const meant = nearest(label, labels, keys) ?? keys[nearest(label, Object.keys(keys)) ?? '']
  return questions.find((question) => question.label === meant)
}

function heading(question: Question | undefined): string | undefined {
  return question && `### ${question.label}`
}
