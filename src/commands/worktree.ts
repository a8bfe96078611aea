import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { visible } from '../problem/visible.ts'
import { type GitResult, git } from './git.ts'

const REMOTE = 'origin'

/** The branch whose README.md people read. */
export const BRANCH = 'main'

/** GitHub's own robot: its picture stands beside its commits. */
const AS_BOT = [
  ...['-c', 'user.name=github-actions[bot]'],
  ...['-c', 'user.email=41898282+github-actions[bot]@users.noreply.github.com'],
]

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

/** Put the remote's branch, as it is now, into the worktree; nothing of an earlier attempt is left. */
export function checkOutTip(root: string, tree: string): { problem?: string } {
  const ref = `refs/remotes/${REMOTE}/${BRANCH}`
  const fetched = git(root, ['fetch', '--quiet', '--no-tags', REMOTE, `+refs/heads/${BRANCH}:${ref}`])
  if (!fetched.ok) return { problem: `取不到 ${REMOTE} 的 ${BRANCH}。git 说：${visible(fetched.stderr.trim())}` }
  const reset = git(tree, ['reset', '--quiet', '--hard', ref])
  const ready = reset.ok ? reset : git(root, ['worktree', 'add', '--quiet', '--detach', tree, ref])
  return ready.ok ? {} : { problem: `检出不了 ${BRANCH}。git 说：${visible(ready.stderr.trim())}` }
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

/** Take a branch off the remote again, if it still is the commit that was pushed. */
export function withdraw(root: string, { stdout }: GitResult, branch: string): void {
  git(root, [
    'push',
    '--quiet',
    `--force-with-lease=${branch}:${String(stdout).trim()}`,
    REMOTE,
    `:refs/heads/${branch}`,
  ])
}
