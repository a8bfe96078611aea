import { VFile } from 'vfile'
import { readDatasetFile } from '../dataset/dataset-file.ts'
import { pathOf, readWish, type Wish, yamlOf } from '../form/convert.ts'
import { type IssueEvent, readIssueEvent } from '../form/event.ts'
import { familyOf, listedAs, listedReply } from '../form/listed.ts'
import { replyTo } from '../form/reply.ts'
import type { Request } from '../form/request.ts'
import type { Catalog } from '../list/catalog.ts'
import { proposedFile } from '../list/files.ts'
import { SECTIONS_FILE } from '../list/sections.ts'
import { tellApart } from '../problem/earlier.ts'
import { type Finding, findingsOf, hasErrors } from '../problem/finding.ts'
import { applyEdits, mendsOf, showMends } from '../problem/mend.ts'
import { report } from '../problem/problem.ts'
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

/** What became of an issue: a file that was written, with all that a pull request says of it; or a reply as the outcome's document. */
export interface Converted {
  readonly request?: Request
  readonly outcome: Outcome
}

export function convertIssue(root: string, limit: number, event: IssueEvent): Converted {
  const body = new VFile({ path: 'issue', value: event.body })
  const { files: before, catalog, context } = assemble(root, limit)
  if (catalog.sections.length === 0) return broken(before)
  const wish = readWish(body, catalog)
  const listed = listedAs(wish, catalog)
  if (listed) return replied([], listedReply(listed, wish, context))
  return hasErrors([body])
    ? refusedForm(body, wish)
    : create(root, limit, event, body, inFamily(body, wish, catalog), before)
}

/** What the list has already does not stop a new dataset; without its sections there is no place for one. */
function broken(files: readonly VFile[]): Converted {
  const closing = `${SECTIONS_FILE} 有错误，要先由维护者改好；之后再加一次标签就行。`
  const findings = findingsOf(files.filter(({ path }) => path === SECTIONS_FILE))
  return { outcome: { code: 1, findings, text: '', closing, document: `${closing}\n` } }
}

/** Sets of one family share a homepage; that this is one of them is told, for nobody has said so. */
function inFamily(body: VFile, wish: Wish, catalog: Catalog): Wish {
  const collection = familyOf(wish, catalog)
  if (collection === undefined) return wish
  const reason = '主页与同一系列的其他数据集相同，按这个系列收录'
  report(body, {
    rule: 'same-family',
    reason,
    found: collection,
    fix: '不属于这个系列，就换成它自己的主页',
    warning: true,
  })
  return { ...wish, values: { ...wish.values, collection } }
}

/** Without a place in the list, what the values say can be checked all the same; what is missing has been told. */
function refusedForm(body: VFile, wish: Wish): Converted {
  const file = new VFile({ path: 'datasets/issue.yaml', value: yamlOf(wish) })
  readDatasetFile(file)
  file.messages = file.messages.filter(({ ruleId, reason }) => ruleId !== 'missing-key' || !reason.startsWith('缺少'))
  showMends(file)
  return refused([body, file], findingsOf([body, file]))
}

function create(
  root: string,
  limit: number,
  { number: issue }: IssueEvent,
  body: VFile,
  wish: Wish,
  before: readonly VFile[],
): Converted {
  const file = proposedFile(pathOf(wish) ?? '', yamlOf(wish))
  // Adding a dataset can put an error on another file, or the page: that is the author's to know, too.
  const { files, catalog, context } = assemble(root, limit, { proposed: [file] })
  const { fresh } = tellApart(files, before)
  const entry = catalog.entries.find((one) => one.file === file)
  if (!entry || fresh.some(({ message }) => message.fatal)) return refused([body, ...files], fresh)
  file.value = applyEdits(String(file), mendsOf(file))
  createFile(root, file)
  if (hasErrors([file])) return refused([body, file], findingsOf([file]))
  const outcome = { code: 0, findings: findingsOf([body, file]), text: `${file.path} 已写好\n` } as const
  return { request: { issue, entry, context, body }, outcome }
}

function refused(files: readonly VFile[], findings: readonly Finding[]): Converted {
  const errors = findings.flatMap(({ message }) => (message.fatal ? [message] : []))
  return replied(findings, replyTo(files, new Set(errors)))
}

function replied(findings: readonly Finding[], document: string): Converted {
  return { outcome: { code: 1, findings, text: '', document } }
}
