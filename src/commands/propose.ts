import type { IssueEvent } from '../form/event.ts'
import { type Request, requestText } from '../form/request.ts'
import { paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { report } from '../problem/problem.ts'
import { visible } from '../problem/visible.ts'
import { command, type Outcome } from './command.ts'
import { convertIssue, onIssue } from './from-issue.ts'
import { fitComment, gh } from './gh.ts'
import { fileAt } from './git.ts'
import { openFor, openPullRequests, type PullRequest, rivalsOf } from './pull-requests.ts'
import {
  checkOutTip,
  commitAll,
  fetchBranch,
  inGitsWords,
  inWorktree,
  isBotsOwn,
  replaceBranch,
  withdraw,
} from './worktree.ts'

/** The label with which a maintainer asks for it; taken off again, so that it can be put on again. */
const LABEL = 'to-pull-request'

/** What a run says to whoever looks at its log, and to the author of the issue. */
interface Done {
  readonly outcome: Outcome
  readonly answer: string
}

/**
 * Turn a labelled issue into a pull request with the one file that it asks for, or answer in the issue
 * what to mend. Asked again, the pull request that is there is brought up to date; a branch with anyone else's commits
 * is left alone. There is one comment, brought up to date each time. All names used on GitHub are made
 * of the issue's number and of the file's checked path.
 */
export const propose = command({
  summary: 'from-issue，再开拉取请求，或在 issue 里回复（GitHub 用）',
  flags: ['root', 'limit', 'event'],
  needs: ['event'],
  run: ({ root, limit, event }) =>
    onIssue(event, (issue) => {
      const number = String(issue.number)
      const { outcome, answer } = inWorktree(root, (tree) => attempt(() => handle(root, tree, limit, issue)))
      gh(root, ['issue', 'comment', number, '--edit-last', '--create-if-none', '--body-file', '-'], fitComment(answer))
      gh(root, ['issue', 'edit', number, '--remove-label', LABEL])
      return outcome
    }),
})

/** What GitHub refuses is told in the issue, too. */
function attempt(work: () => Done): Done {
  try {
    return work()
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}

function handle(root: string, tree: string, limit: number, event: IssueEvent): Done {
  const tip = checkOutTip(root, tree)
  if (tip.problem !== undefined) return failed(tip.problem)
  const { request, outcome } = convertIssue(tree, limit, event)
  const open = openPullRequests(root)
  const branch = `new-dataset/${event.number}`
  const own = openFor(branch, open)
  // An answer is what this command is for; only a list that cannot be read is a failure.
  if (!request) {
    const still = own ? `\n这个 issue 的拉取请求还是改之前的样子：${own.url}\n` : ''
    const code = outcome.closing ? 1 : 0
    return { outcome: { ...outcome, code, document: '' }, answer: `${outcome.document ?? ''}${still}` }
  }
  const rivals = own ? [] : rivalsOf(root, request.entry, tip.commit, open)
  const same = rivals.find(({ isSame }) => isSame)
  if (same) return answered(outcome, sameRequested(same.request))
  for (const { request: other } of rivals) {
    const reason = '名称与另一个拉取请求里的相同'
    report(request.body, {
      rule: 'same-request',
      reason,
      found: other.url,
      fix: '是同一个数据集，就只留一个',
      warning: true,
    })
  }
  return bring(root, tree, { ...event, branch, base: tip.branch, tip: tip.commit }, request, own, outcome)
}

interface Target extends IssueEvent {
  /** The branch of the pull request, the one it is for, and where that stands. */
  readonly branch: string
  readonly base: string
  readonly tip: string
}

/** Put the file on the branch, and have a pull request that says so. */
function bring(
  root: string,
  tree: string,
  target: Target,
  request: Request,
  own: PullRequest | undefined,
  outcome: Outcome,
): Done {
  const { branch, base, tip } = target
  const { file } = request.entry
  const subject = file.path.replace(/^datasets\/|\.yaml$/gu, '')
  const title = `新数据集：${subject}`
  const seen = fetchBranch(root, branch)
  if (seen !== undefined && !isBotsOwn(root, seen, tip)) return answered(outcome, leftAlone(branch, own))

  const isThere = seen !== undefined && fileAt({ root, hash: seen }, file.path) === String(file)
  const trailer = target.author ? `\nCo-authored-by: ${target.author}\n` : ''
  const message = `feat(data): add ${subject}\n\nFrom issue #${target.number}.\n${trailer}`
  const committed = isThere ? undefined : commitAll(tree, message)
  const pushed = committed?.ok ? replaceBranch(root, committed, branch, seen) : committed
  if (pushed && !pushed.ok) return failed(`分支 ${branch} 推送不了。${inGitsWords(pushed)}`)

  const body = fitComment(requestText(request))
  if (own) {
    gh(root, ['pr', 'edit', String(own.number), '--title', title, '--body-file', '-'], body)
    return answered(outcome, `拉取请求${isThere ? '已经是这个样子' : '已按现在的内容更新'}：${own.url}\n`)
  }
  try {
    const names = ['--base', base, '--head', branch, '--title', title]
    const url = gh(root, ['pr', 'create', ...names, '--body-file', '-'], body).trim()
    return answered({ ...outcome, text: `${outcome.text}${url}\n` }, `谢谢推荐！已经开了拉取请求：${url}\n`)
  } catch (error) {
    // Left behind, a new branch says that there is a pull request.
    if (seen === undefined && committed) withdraw(root, committed, branch)
    throw error
  }
}

function answered(outcome: Outcome, answer: string): Done {
  return { outcome, answer }
}

function sameRequested({ url }: PullRequest): string {
  return `谢谢推荐！这个数据集已经有一个拉取请求：${url}

要补充或纠正的，写在那里的评论里。其实是另一个数据集，就在“名称”和“英文短名”里写明区别（例如年份），“主页”写它自己的网址，再请维护者重新加上标签。
`
}

function leftAlone(branch: string, own: PullRequest | undefined): string {
  return own
    ? `拉取请求里有别人的提交，没有动它：${own.url}\n\n这次的改动请直接写到那里。\n`
    : `分支 ${branch} 上有别人的提交，没有动它。请维护者在那个分支上开拉取请求，或删掉它再加一次标签。\n`
}

/** GitHub's words where a repository does not let its workflows open pull requests. */
const NOT_PERMITTED = /not permitted to create or approve pull requests/iu

function failed(closing: string): Done {
  const why = NOT_PERMITTED.test(closing)
    ? '这个仓库还不允许自动开拉取请求。请维护者打开：Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests，再加一次标签。'
    : '没能开拉取请求，请维护者看运行日志，再加一次标签就会重试。原因：'
  const reason = NOT_PERMITTED.test(closing) ? [] : [{ type: 'inlineCode' as const, value: visible(closing) }]
  return { outcome: { code: 1, findings: [], text: '', closing }, answer: write([paragraph([text(why), ...reason])]) }
}
