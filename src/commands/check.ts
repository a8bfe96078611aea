import { README } from '../page/anchors.ts'
import { findingsOf } from '../problem/finding.ts'
import { type Assembly, assemble } from '../project/assemble.ts'
import { staleDiff, staleFile, staleOutputs } from '../project/stale.ts'
import { formatFindings } from '../report/terminal.ts'
import { command, type Outcome } from './command.ts'
import type { Commit } from './git.ts'

/** Say whether the generated files are what `build` would write. Writes nothing. */
export const check = command({
  summary: '检查数据，并检查 README.md 是不是最新的，什么也不写',
  flags: ['root', 'limit', 'base'],
  async run({ root, limit, base }) {
    if (base === undefined) return checkAll(root, assemble(root, limit))
    // git is loaded only where there is a base.
    const { commitAt } = await import('./git.ts')
    const { commit, problem } = commitAt(root, base)
    return commit ? checkChange(root, limit, base, commit) : { code: 2, findings: [], text: '', closing: problem }
  },
})

function checkAll(root: string, { files, catalog, made }: Assembly): Outcome {
  if (!made) return { code: 1, findings: findingsOf(files), text: '' }
  const stale = staleOutputs(root, made)
  const findings = findingsOf([...files, ...stale.map((one) => staleFile(one, false))])
  if (stale.length > 0) return { code: 1, findings, text: stale.map(staleDiff).join('') }
  return { code: 0, findings, text: upToDate(catalog.entries.length) }
}

/**
 * Hold a change, and nothing but the change, to all that is asked: what the base has already is told apart
 * and does not fail it, and generated files may be as they were there, for the merge brings them up to date.
 */
async function checkChange(root: string, limit: number, base: string, commit: Commit): Promise<Outcome> {
  const { changeSince, rebuiltNote } = await import('./change.ts')
  const { now, untouched, edited, rebuilt, problems } = changeSince(root, limit, commit)
  const { fresh, earlier } = problems
  const failed = fresh.some(({ message }) => message.fatal)
  const verdict = now.made ? accepted(untouched, base, now.catalog.entries.length) : `这次改动没有带来新的错误。\n`
  const note = rebuilt.length > 0 ? `${rebuiltNote(rebuilt)}\n` : ''
  return {
    code: failed ? 1 : 0,
    findings: fresh,
    text: (now.made ? edited : []).map(staleDiff).join('') || (failed ? '' : verdict + note),
    ...(earlier.length > 0 && {
      closing: `${base} 上已有的问题（不影响这次检查）：\n\n${formatFindings(earlier).trimEnd()}`,
    }),
  }
}

function accepted(untouched: readonly string[], base: string, count: number): string {
  if (untouched.length === 0) return upToDate(count)
  return `数据没有问题。${untouched.join('、')} 与 ${base} 相同，合并后会自动更新。\n`
}

function upToDate(count: number): string {
  return `${README} 是最新的：${count} 个数据集\n`
}
