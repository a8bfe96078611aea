import { spawnSync } from 'node:child_process'
import { PAGE } from './assemble.ts'

/**
 * The page as a commit has it. The only place that asks git; the page itself never depends on it.
 *
 * @param revision as git reads it; a name that looks like an option is not taken for one.
 */
export function pageAt(root: string, revision: string): { page?: string; problem?: string } {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (commit === undefined) return { problem: `git 里找不到提交 ${revision}：检查 --base 的值，浅克隆时先把它取回来。` }
  const page = git(root, ['show', `${commit.trim()}:./${PAGE}`])
  return page === undefined ? {} : { page }
}

function git(root: string, args: readonly string[]): string | undefined {
  const result = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return result.status === 0 ? result.stdout : undefined
}
