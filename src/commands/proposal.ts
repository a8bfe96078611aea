import type { IssueEvent } from '../form/event.ts'
import { type Request, requestText } from '../form/request.ts'
import { fitComment, gh } from './gh.ts'
import { fileAt } from './git.ts'
import { leftAlone, opened, updated } from './proposal-answers.ts'
import type { PullRequest } from './pull-requests.ts'
import { commitAll, fetchBranch, inGitsWords, isBotsOwn, replaceBranch, withdraw } from './worktree.ts'

/** A dataset file in a worktree, and the pull request that is to add it. */
export interface Proposal {
  readonly root: string
  /** The worktree, with the file in it. */
  readonly tree: string
  readonly event: IssueEvent
  /** The branch of the pull request, the one it is for, and where that stands. */
  readonly branch: string
  readonly base: string
  readonly tip: string
  /** The pull request, if it is open already. */
  readonly own: PullRequest | undefined
  readonly request: Request
}

/**
 * Put the file on its branch, and have a pull request that says so; with commits of anyone else on the branch, leave
 * both alone.
 *
 * @returns what the author of the issue is told.
 * @throws in the words of git or GitHub if one of them refuses.
 */
export function bringUpToDate(proposal: Proposal): string {
  const { root, branch, tip, own, request } = proposal
  const { file } = request.entry
  const seen = fetchBranch(root, branch)
  if (seen !== undefined && !isBotsOwn(root, seen, tip)) return leftAlone(branch, own)

  const isThere = own && seen !== undefined && fileAt({ root, hash: seen }, file.path) === String(file)
  const committed = isThere ? undefined : commit(proposal)
  const pushed = committed?.ok ? replaceBranch(root, committed, branch, seen) : committed
  if (pushed && !pushed.ok) throw new Error(`分支 ${branch} 推送不了。${inGitsWords(pushed)}`)

  const title = `新数据集：${subjectOf(proposal)}`
  const body = fitComment(requestText(request))
  if (own) {
    gh(root, ['pr', 'edit', String(own.number), '--title', title, '--body-file', '-'], body)
    return updated(own, !isThere)
  }
  try {
    const names = ['--base', proposal.base, '--head', branch, '--title', title]
    return opened(gh(root, ['pr', 'create', ...names, '--body-file', '-'], body).trim())
  } catch (error) {
    // Left behind, a new branch says that there is a pull request.
    if (seen === undefined && committed) withdraw(root, committed, branch)
    throw error
  }
}

function commit(proposal: Proposal): ReturnType<typeof commitAll> {
  const { number, author } = proposal.event
  const trailer = author ? `\nCo-authored-by: ${author}\n` : ''
  return commitAll(proposal.tree, `feat(data): add ${subjectOf(proposal)}\n\nFrom issue #${number}.\n${trailer}`)
}

/** As in `lung/nodule/luna16`. */
function subjectOf({ request }: Proposal): string {
  return request.entry.file.path.replace(/^datasets\/|\.yaml$/gu, '')
}
