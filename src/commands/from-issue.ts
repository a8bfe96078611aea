import { VFile } from 'vfile'
import { readCatalog } from '../catalog/catalog.ts'
import { checkSize } from '../catalog/files.ts'
import { answerOf } from '../issue/answer.ts'
import { datasetFileOf } from '../issue/convert.ts'
import { type IssueEvent, readIssueEvent } from '../issue/event.ts'
import { findingsOf, hasErrors } from '../report/sort.ts'
import { assemble } from './assemble.ts'
import { type Command, type Outcome, UsageError } from './command.ts'
import { readGiven } from './given-file.ts'
import { createFile } from './new-file.ts'

/** Write the dataset file that an issue asks for, or say in an answer what to mend. */
export const fromIssue: Command = {
  summary: '把新数据集的表单变成一个 YAML 文件',
  flags: ['root', 'limit', 'event'],
  run({ root, limit, event: path }) {
    if (path === undefined) throw new UsageError('还要写：--event')
    const event = readEvent(path)
    if (!event) return noEvent(path)
    return convertIssue(root, limit, event).outcome
  },
}

export function readEvent(path: string): IssueEvent | undefined {
  return readIssueEvent(readGiven(path))
}

export function noEvent(path: string): Outcome {
  const closing = `${path} 不是 GitHub 的 issues 事件：要有 issue.number 和 issue.body 的 JSON。`
  return { code: 2, findings: [], text: '', closing }
}

/** @returns the file, if it was written; the outcome's document is the answer, if not. */
export function convertIssue(root: string, limit: number, event: IssueEvent): { file?: VFile; outcome: Outcome } {
  const body = new VFile({ path: 'issue', value: event.body })
  const before = assemble(root, limit)
  if (hasErrors(before.files)) {
    const closing = '仓库里的数据有错误，先改好再处理这个 issue。'
    const document = `${closing}\n`
    return { outcome: { code: 1, findings: findingsOf(before.files), text: '', closing, document } }
  }
  const file = datasetFileOf(body, before.catalog)
  if (body.messages.length > 0) {
    // The file has no place yet, but what its values say can be checked; what is missing has been told.
    readCatalog([file])
    file.messages = file.messages.filter(({ ruleId }) => ruleId !== 'missing-key')
    return refused([body, file])
  }
  checkSize(file)
  // Adding a dataset can put an error on another file, or the page: that is the author's to know, too.
  const { files } = assemble(root, limit, [file])
  if (hasErrors(files)) return refused(files, file)
  createFile(root, file)
  if (hasErrors([file])) return refused([file], file)
  return { file, outcome: { code: 0, findings: findingsOf(files), text: `${file.path} 已写好\n` } }
}

function refused(files: readonly VFile[], written?: VFile): { outcome: Outcome } {
  const document = answerOf(
    files.filter((file) => hasErrors([file])),
    written,
  )
  return { outcome: { code: 1, findings: findingsOf(files), text: '', document } }
}
