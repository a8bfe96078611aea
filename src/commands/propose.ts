import type { IssueEvent } from '../form/event.ts'
import { requestOf } from '../form/reply.ts'
import { visible } from '../problem/visible.ts'
import { command, type Outcome } from './command.ts'
import { convertIssue, onIssue } from './from-issue.ts'
import { fitComment, gh } from './gh.ts'
import { BRANCH, checkOutTip, commitAll, inWorktree, pushCommit, withdraw } from './worktree.ts'

/** The label with which a maintainer asks for it; taken off again, so that it can be put on again. */
const LABEL = 'to-pull-request'

/**
 * Turn a labelled issue into a pull request with the one file that it asks for, or answer in the issue
 * what to mend. There is one comment, brought up to date each time. All names used on GitHub are made
 * of the issue's number and of the file's checked path.
 */
export const propose = command({
  summary: 'from-issue，再开拉取请求，或在 issue 里回复（GitHub 用）',
  flags: ['root', 'limit', 'event'],
  needs: ['event'],
  run: ({ root, limit, event }) =>
    onIssue(event, (issue) => {
      const number = String(issue.number)
      const { outcome, answer } = inWorktree(root, (tree) => open(root, tree, limit, issue))
      gh(root, ['issue', 'comment', number, '--edit-last', '--create-if-none', '--body-file', '-'], fitComment(answer))
      gh(root, ['issue', 'edit', number, '--remove-label', LABEL])
      return outcome
    }),
})

function open(root: string, tree: string, limit: number, event: IssueEvent): { outcome: Outcome; answer: string } {
  const tip = checkOutTip(root, tree)
  if (tip.problem) return failed(tip.problem)
  const { file, outcome } = convertIssue(tree, limit, event)
  // An answer is what this command is for; only a list with errors of its own is a failure.
  const code = outcome.closing ? 1 : 0
  if (!file) return { outcome: { ...outcome, code, document: '' }, answer: outcome.document ?? '' }

  const branch = `new-dataset/${event.number}`
  const trailer = event.author ? `\nCo-authored-by: ${event.author}\n` : ''
  const subject = file.path.replace(/^datasets\/|\.yaml$/gu, '')
  const committed = commitAll(tree, `feat(data): add ${subject}\n\nFrom issue #${event.number}.\n${trailer}`)
  const pushed = committed?.ok ? pushCommit(root, committed, branch) : committed
  if (!committed || !pushed?.ok) {
    const words = visible(pushed?.stderr.trim() ?? '')
    return failed(`分支 ${branch} 推送不了，多半是已经有了：在那个分支上改，或删掉它再加标签。git 说：${words}`)
  }
  const names = ['--base', BRANCH, '--head', branch, '--title', `新数据集：${subject}`]
  try {
    const url = gh(
      root,
      ['pr', 'create', ...names, '--body-file', '-'],
      fitComment(requestOf(file, event.number)),
    ).trim()
    return { outcome: { ...outcome, text: `${outcome.text}${url}\n` }, answer: `谢谢推荐！已经开了拉取请求：${url}\n` }
  } catch (error) {
    // Left behind, the branch would be in the way of the next attempt.
    withdraw(root, committed, branch)
    return failed(error instanceof Error ? error.message : String(error))
  }
}

function failed(closing: string): { outcome: Outcome; answer: string } {
  return { outcome: { code: 1, findings: [], text: '', closing }, answer: `没能开拉取请求，请维护者看运行日志。\n` }
}
