import { VFile } from 'vfile'
import { readDatasetFile } from '../dataset/dataset-file.ts'
import { readWish } from '../form/convert.ts'
import { type IssueEvent, readIssueEvent } from '../form/event.ts'
import { replyTo } from '../form/reply.ts'
import { proposedFile } from '../list/files.ts'
import { findingsOf, hasErrors } from '../problem/finding.ts'
import { applyEdits, mendsOf } from '../problem/mend.ts'
import { assemble } from '../project/assemble.ts'
import { command, type GivenFile, type Outcome } from './command.ts'
import { createFile } from './new-file.ts'

/** Write the dataset file that an issue asks for, or say in a reply what to mend. */
export const fromIssue = command({
  summary: '把新数据集的表单变成一个 YAML 文件',
  flags: ['root', 'limit', 'event'],
  needs: ['event'],
  run: ({ root, limit, event }) => onIssue(event, (issue) => convertIssue(root, limit, issue).outcome),
})

/** Do something with the issue of an event; a file that is no such event is told. */
export function onIssue({ path, text }: GivenFile, work: (issue: IssueEvent) => Outcome): Outcome {
  const issue = readIssueEvent(text)
  if (issue) return work(issue)
  const closing = `${path} 不是 GitHub 的 issues 事件：要有 issue.number 和 issue.body 的 JSON。`
  return { code: 2, findings: [], text: '', closing }
}

/** @returns the file, if it was written; the outcome's document is the reply, if not. */
export function convertIssue(root: string, limit: number, event: IssueEvent): { file?: VFile; outcome: Outcome } {
  const body = new VFile({ path: 'issue', value: event.body })
  const before = assemble(root, limit)
  if (hasErrors(before.files)) {
    const closing = '仓库里的数据有错误，先改好再处理这个 issue。'
    const document = `${closing}\n`
    return { outcome: { code: 1, findings: findingsOf(before.files), text: '', closing, document } }
  }
  const { path, yaml } = readWish(body, before.catalog)
  if (path === undefined || body.messages.length > 0) {
    // Without a place in the list, what its values say can be checked all the same; what is missing has been told.
    const file = new VFile({ path: 'datasets/issue.yaml', value: yaml })
    readDatasetFile(file)
    file.messages = file.messages.filter(({ ruleId }) => ruleId !== 'missing-key')
    return refused([body, file])
  }
  const file = proposedFile(path, yaml)
  // Adding a dataset can put an error on another file, or the page: that is the author's to know, too.
  const { files } = assemble(root, limit, { proposed: [file] })
  if (hasErrors(files)) return refused(files, file)
  file.value = applyEdits(String(file), mendsOf(file))
  createFile(root, file)
  if (hasErrors([file])) return refused([file], file)
  return { file, outcome: { code: 0, findings: findingsOf(files), text: `${file.path} 已写好\n` } }
}

function refused(files: readonly VFile[], written?: VFile): { outcome: Outcome } {
  const document = replyTo(
    files.filter((file) => hasErrors([file])),
    written,
  )
  return { outcome: { code: 1, findings: findingsOf(files), text: '', document } }
}
