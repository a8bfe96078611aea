import { spawnSync } from 'node:child_process'
import { visible } from '../problem/visible.ts'

/**
 * Ask GitHub through its own command line, which is on every runner. Arguments go to it as they are,
 * never through a shell; texts go through standard input.
 *
 * @throws with gh's own words when it fails.
 */
export function gh(root: string, args: readonly string[], input = ''): string {
  const result = spawnSync('gh', args, { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (result.status === 0) return result.stdout
  const reason = result.error ? result.error.message : result.stderr.trim()
  throw new Error(`gh ${args.slice(0, 2).join(' ')} 没有成功：${visible(reason)}`)
}

/** Whether the repository has its issues switched on: a fork has not, unless somebody did. */
export function hasIssues(root: string): boolean {
  const view: unknown = JSON.parse(gh(root, ['repo', 'view', '--json', 'hasIssuesEnabled']))
  return typeof view === 'object' && view !== null && 'hasIssuesEnabled' in view && view.hasIssuesEnabled === true
}

/** GitHub takes 65,536 characters in an issue or comment. */
const LONGEST = 65_000

/** A text that fits into an issue or comment: whole lines, and a line that says how many were left out. */
export function fitComment(markdown: string): string {
  if (markdown.length <= LONGEST) return markdown
  const cut = markdown.lastIndexOf('\n', LONGEST)
  const lines = markdown
    .slice(cut + 1)
    .trimEnd()
    .split('\n').length
  return `${markdown.slice(0, cut)}\n\n还有 ${lines} 行没有显示在这里，见运行日志。\n`
}
