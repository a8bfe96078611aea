import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { findingsOf } from '../problem/finding.ts'
import { problemItem } from '../report/problem-list.ts'
import { questionOf } from './body.ts'
import { type Question, questions } from './questions.ts'
import { inFormTerms } from './wording.ts'

/**
 * What to mend, for the author of an issue, as Markdown: each problem with the question it is about, in the
 * form's own terms. Nothing of the issue stands here but as code, so that it mentions nobody and refers to nothing.
 *
 * @param files those that the problems are about: the body, the dataset file made of it, others of the list.
 * @param errors what to mend.
 */
export function replyTo(files: readonly VFile[], errors: ReadonlySet<VFileMessage>): string {
  return write([
    paragraph([
      text('谢谢推荐！下面几处改一改就可以收录：在这个 issue 的第一条里点 ⋯ → Edit，改好后请维护者重新加上标签。'),
    ]),
    ...problemList(files, (message) => errors.has(message)),
  ])
}

/** What was taken otherwise than it reads in a form, and warnings of the file made of it, as a list. */
export function reminders(files: readonly VFile[]): RootContent[] {
  return problemList(files, ({ fatal }) => !fatal)
}

/** Problems in the form's order, those of the whole form first. */
function problemList(files: readonly VFile[], isMeant: (message: VFileMessage) => boolean): RootContent[] {
  const order = questions.map(({ label }) => label)
  const items = files
    .flatMap((file) => findingsOf([file]).map(({ message }) => ({ message, ...placeOf(file, message) })))
    .filter(({ message }) => isMeant(message))
    .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
    .map(({ message, question, place }) => problemItem(inFormTerms(message, question), place))
  return items.length > 0 ? [{ type: 'list', spread: false, children: items }] : []
}

/** Problems that are not of the question above them. */
const elsewhere: Readonly<Record<string, string>> = {
  'duplicate-id': '英文短名',
  'file-name': '英文短名',
  'bad-id': '英文短名',
  'same-request': '名称',
  'same-family': '主页',
  'file-size': '表单',
  'issue-form': '表单',
  'issue-heading': '表单',
  'issue-missing': '表单',
}

/** The question that a problem is about: in the YAML file that of the last key at the margin above it. */
function placeOf(
  file: VFile,
  { line = 1, ruleId = '' }: VFileMessage,
): { question?: Question | undefined; place: string } {
  const named = elsewhere[ruleId]
  if (named) return { question: questions.find(({ label }) => label === named), place: named }
  for (const text of String(file).split('\n').slice(0, line).toReversed()) {
    const key = /^([a-z_]+):/u.exec(text)?.[1]
    const question = questions.find((one) => one.key === key) ?? questionOf(text)
    if (question) return { question, place: question.label }
  }
  return { place: file.path }
}
