import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { visible } from '../problem/visible.ts'
import { type GitResult, git } from './git.ts'

const REMOTE = 'origin'

/** GitHub's own robot: its picture stands beside its commits. */
const BOT_EMAIL = '41898282+github-actions[bot]@users.noreply.github.com'
const AS_BOT = ['-c', 'user.name=github-actions[bot]', '-c', `user.email=${BOT_EMAIL}`]

/**
 * Work in a folder of its own that shares the repository's objects, so that the folder at `root`, and
 * whatever its owner is doing there, stays as it is. It is gone afterwards, however the work ends.
 */
export function inWorktree<T>(root: string, work: (tree: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'worktree-'))
  const tree = join(folder, 'tree')
  try {
    return work(tree)
  } finally {
    git(root, ['worktree', 'remove', '--force', tree])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The branch that was checked out, or why there is none. */
type Tip =
  | { readonly branch: string; readonly commit: string; readonly problem?: undefined }
  | { readonly branch?: undefined; readonly commit?: undefined; readonly problem: string }

/**
 * Put the remote's default branch, whatever it is called, as it is now, into the worktree; nothing of an earlier
 * attempt is left.
 */
export function checkOutTip(root: string, tree: string): Tip {
  const asked = git(root, ['ls-remote', '--symref', REMOTE, 'HEAD'])
  const branch = /^ref: refs\/heads\/(?<name>\S+)\tHEAD$/mu.exec(String(asked.stdout))?.groups?.['name']
  if (branch === undefined) return { problem: `取不到 ${REMOTE} 的默认分支。${inGitsWords(asked)}` }
  const commit = fetchBranch(root, branch)
  if (commit === undefined) return { problem: `取不到 ${REMOTE} 的 ${visible(branch)}。` }
  const reset = git(tree, ['reset', '--quiet', '--hard', commit])
  const ready = reset.ok ? reset : git(root, ['worktree', 'add', '--quiet', '--detach', tree, commit])
  return ready.ok ? { branch, commit } : { problem: `检出不了 ${visible(branch)}。${inGitsWords(ready)}` }
}

/** The commit of a branch of the remote as it is now; nothing if there is no such branch. */
export function fetchBranch(root: string, branch: string): string | undefined {
  return fetchRef(root, `refs/heads/${branch}`, `refs/remotes/${REMOTE}/${branch}`)
}

/** The commit of a pull request as it is now, whoever's repository it comes from. */
export function fetchPullRequest(root: string, number: number): string | undefined {
  return fetchRef(root, `refs/pull/${number}/head`, `refs/remotes/${REMOTE}/pull/${number}`)
}

function fetchRef(root: string, from: string, to: string): string | undefined {
  if (!git(root, ['fetch', '--quiet', '--no-tags', REMOTE, `+${from}:${to}`]).ok) return undefined
  return String(git(root, ['rev-parse', '--verify', to]).stdout).trim()
}

/** Whether all that a commit has and another has not was committed by the robot. */
export function isBotsOwn(root: string, commit: string, base: string): boolean {
  const emails = git(root, ['log', '--format=%ae%n%ce', `${base}..${commit}`])
  return (
    emails.ok &&
    String(emails.stdout)
      .split('\n')
      .every((email) => email === '' || email === BOT_EMAIL)
  )
}

/** What git has to say of a failure. */
export function inGitsWords({ stderr }: GitResult): string {
  return `git 说：${visible(stderr.trim())}`
}

/** Commit all that changed in the worktree; its standard output is the new commit. Nothing if nothing changed. */
export function commitAll(tree: string, message: string): GitResult | undefined {
  const added = git(tree, ['add', '--all'])
  if (!added.ok) return added
  if (git(tree, ['diff', '--cached', '--quiet']).ok) return undefined
  const committed = git(tree, [...AS_BOT, 'commit', '--quiet', '--file', '-'], message)
  return committed.ok ? git(tree, ['rev-parse', 'HEAD']) : committed
}

/** Push a commit to a branch of the remote: never with force, so that nothing of anyone's is overwritten. */
export function pushCommit(root: string, { stdout }: GitResult, branch: string): GitResult {
  return git(root, ['push', '--quiet', REMOTE, `${String(stdout).trim()}:refs/heads/${branch}`])
}

/**
 * Make a branch of the remote this commit, in place of the one that was seen there, or none: what somebody has pushed
 * meanwhile is not overwritten.
 */
export function replaceBranch(root: string, { stdout }: GitResult, branch: string, seen = ''): GitResult {
  const lease = `--force-with-lease=refs/heads/${branch}:${seen}`
  return git(root, ['push', '--quiet', lease, REMOTE, `${String(stdout).trim()}:refs/heads/${branch}`])
}

/** Take a branch off the remote again, if it still is the commit that was pushed. */
export function withdraw(root: string, { stdout }: GitResult, branch: string): void {
  const lease = `--force-with-lease=refs/heads/${branch}:${String(stdout).trim()}`
  git(root, ['push', '--quiet', lease, REMOTE, `:refs/heads/${branch}`])
}
