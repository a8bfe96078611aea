import { findingsOf } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { outputs } from '../project/outputs.ts'
import { type FilesAt, isAsBefore, staleDiff, staleFile, staleOutputs } from '../project/stale.ts'
import { command } from './command.ts'

/** Say whether the generated files are what `build` would write. Writes nothing. */
export const check = command({
  summary: '检查数据，并检查 README.md 是不是最新的，什么也不写',
  flags: ['root', 'limit', 'base'],
  async run({ root, limit, base }) {
    const { before, problem } = base === undefined ? {} : await filesAt(root, base)
    if (problem) return { code: 2, findings: [], text: '', closing: problem }

    const { files, catalog, made } = assemble(root, limit)
    if (!made) return { code: 1, findings: findingsOf(files), text: '' }
    const stale = staleOutputs(root, made)
    // What is as it was at the base, the merge brings up to date.
    const untouched = before ? stale.filter(({ output, current }) => isAsBefore(output, current, before)) : []
    const wrong = stale.filter((one) => !untouched.includes(one))
    const findings = findingsOf([...files, ...wrong.map((one) => staleFile(one, before !== undefined))])
    if (wrong.length > 0) return { code: 1, findings, text: wrong.map(staleDiff).join('') }
    const paths = untouched.map(({ output }) => output.path).join('、')
    const text =
      paths === ''
        ? `${outputs[0].path} 是最新的：${catalog.entries.length} 个数据集\n`
        : `数据没有问题。${paths} 与 ${base} 相同，合并后会自动更新。\n`
    return { code: 0, findings, text }
  },
})

/** The files as the base has them. git is loaded only where there is a base. */
async function filesAt(root: string, base: string): Promise<{ before?: FilesAt; problem?: string | undefined }> {
  const { commitAt, fileAt } = await import('./git.ts')
  const { commit, problem } = commitAt(root, base)
  return commit ? { before: (path) => fileAt(commit, path) } : { problem }
}
