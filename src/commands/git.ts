import { spawnSync } from 'node:child_process'

/** How a git command ended. */
export interface GitResult {
  readonly ok: boolean
  readonly stdout: Buffer
  /** git's own words, for a person. */
  readonly stderr: string
}

/** A commit of a project's repository, by its full hash. */
export interface Commit {
  readonly root: string
  readonly hash: string
}

/** Run git in a folder; the page itself never depends on it. Arguments go to it as they are, never through a shell. */
export function git(root: string, args: readonly string[], input = ''): GitResult {
  const result = spawnSync('git', ['-C', root, ...args], { input, maxBuffer: 1 << 28 })
  // Without git there are no streams at all.
  return { ok: result.status === 0, stdout: result.stdout ?? Buffer.alloc(0), stderr: String(result.stderr ?? '') }
}

/** A commit, or why there is none. */
type Found =
  | { readonly commit: Commit; readonly problem?: undefined }
  | { readonly commit?: undefined; readonly problem: string }

/**
 * The commit that a revision names.
 *
 * @param revision as git reads it; a name that looks like an option is not taken for one.
 */
export function commitAt(root: string, revision: string): Found {
  const result = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  return result.ok
    ? { commit: { root, hash: String(result.stdout).trim() } }
    : { problem: `git 里找不到提交 ${revision}：检查 --base 的值，浅克隆时先把它取回来。` }
}

/** A file as a commit has it; nothing if it has none. */
export function fileAt({ root, hash }: Commit, path: string): string | undefined {
  const result = git(root, ['show', `${hash}:./${path}`])
  return result.ok ? String(result.stdout) : undefined
}
