import { findingsOf } from '../report/sort.ts'
import { assemble, PAGE } from './assemble.ts'
import type { Command, Outcome } from './command.ts'
import { staleFiles } from './generated.ts'
import { type Commit, commitAt, fileAt } from './git.ts'
import { outputDiff } from './output-diff.ts'
import { readOutput } from './output-file.ts'

/** The answer to who changed the page itself, and not what it is built from. */
export const EDITED_BY_HAND = `${PAGE} 由程序生成，不用手工修改：数据集请改 datasets/ 里的 YAML 文件，其他文字请改 templates/README.md，再把 ${PAGE} 恢复原样。`

/** Say whether the page and the other generated files are what `build` would write. Writes nothing. */
export const check: Command = {
  summary: '检查数据，并检查 README.md 是不是最新的，什么也不写',
  flags: ['root', 'limit', 'base'],
  run({ root, limit, base }) {
    const { commit, problem } = base === undefined ? {} : commitAt(root, base)
    if (problem) return { code: 2, findings: [], text: '', closing: problem }

    const { files, catalog, page } = assemble(root, limit)
    const stale = staleFiles(root, catalog, commit)
    const findings = findingsOf([...files, ...stale.map(({ file }) => file)])
    if (page === undefined) return { code: 1, findings, text: '' }

    const current = readOutput(root, PAGE)
    const verdict = judge({ current, wanted: page, count: catalog.entries.length, base, commit })
    const diffs = stale.map(({ diff }) => diff).join('')
    return { ...verdict, code: stale.length > 0 ? 1 : verdict.code, findings, text: diffs + verdict.text }
  },
}

interface Evidence {
  /** The page as it stands, and as it should be. */
  readonly current: string | undefined
  readonly wanted: string
  /** How many datasets it has. */
  readonly count: number
  /** The revision whose page is fine too, and the commit that it names. */
  readonly base: string | undefined
  readonly commit: Commit | undefined
}

function judge({ current, wanted, count, base, commit }: Evidence): Omit<Outcome, 'findings'> {
  if (current === wanted) return { code: 0, text: `${PAGE} 是最新的：${count} 个数据集\n` }
  if (commit && current === fileAt(commit, PAGE)) {
    return { code: 0, text: `数据没有问题。${PAGE} 与 ${base} 相同，合并后会自动更新。\n` }
  }
  const closing = commit ? EDITED_BY_HAND : `${PAGE} 不是最新的。运行 npm run build 重新生成。`
  return { code: 1, text: current === undefined ? '' : outputDiff(PAGE, current, wanted), closing }
}
