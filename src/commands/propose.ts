import type { IssueEvent } from '../form/event.ts'
import { report } from '../problem/problem.ts'
import { command, type Outcome } from './command.ts'
import { convertIssue, onIssue } from './from-issue.ts'
import { fitComment, gh } from './gh.ts'
import { bringUpToDate } from './proposal.ts'
import { failureAnswer, sameRequested } from './proposal-answers.ts'
import { openFor, openPullRequests, rivalsOf } from './pull-requests.ts'
import { checkOutTip, inWorktree } from './worktree.ts'

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
  const proposal = { root, tree, event, branch, base: tip.branch, tip: tip.commit, own, request }
  return answered(outcome, bringUpToDate(proposal))
}

function answered(outcome: Outcome, answer: string): Done {
  return { outcome: { ...outcome, text: `${outcome.text}${answer}` }, answer }
}

function failed(closing: string): Done {
  return { outcome: { code: 1, findings: [], text: '', closing }, answer: failureAnswer(closing) }
}
