import { findingsOf } from '../report/sort.ts'
import { assemble, PAGE } from './assemble.ts'
import type { Command, Outcome } from './command.ts'
import { type FilesBefore, staleFiles } from './generated.ts'
import { outputDiff } from './output-diff.ts'
import { readOutput } from './output-file.ts'

/** The answer to who changed the page itself, and not what it is built from. */
export const EDITED_BY_HAND = `${PAGE} 由程序生成，不用手工修改：数据集请改 datasets/ 里的 YAML 文件，其他文字请改 templates/README.md，再把 ${PAGE} 恢复原样。`

/** Say whether the page and the other generated files are what `build` would write. Writes nothing. */
export const check: Command = {
  summary: '检查数据，并检查 README.md 是不是最新的，什么也不写',
  flags: ['root', 'limit', 'base'],
  async run({ root, limit, base }) {
    const { before, problem } = base === undefined ? {} : await filesBefore(root, base)
    if (problem) return { code: 2, findings: [], text: '', closing: problem }

    const { files, catalog, page } = assemble(root, limit)
    const stale = staleFiles(root, catalog, before)
    const findings = findingsOf([...files, ...stale.map(({ file }) => file)])
    if (page === undefined) return { code: 1, findings, text: '' }

    const current = readOutput(root, PAGE)
    const verdict = judge({ current, wanted: page, count: catalog.entries.length, base, before })
    const diffs = stale.map(({ diff }) => diff).join('')
    return { ...verdict, code: stale.length > 0 ? 1 : verdict.code, findings, text: diffs + verdict.text }
  },
}

/** The files as the base has them. git is loaded only where there is a base. */
async function filesBefore(
  root: string,
  base: string,
): Promise<{ before?: FilesBefore; problem?: string | undefined }> {
  const { commitAt, fileAt } = await import('./git.ts')
  const { commit, problem } = commitAt(root, base)
  return commit ? { before: (path) => fileAt(commit, path) } : { problem }
}

interface Evidence {
  /** The page as it stands, and as it should be. */
  readonly current: Buffer | undefined
  readonly wanted: Buffer
  /** How many datasets it has. */
  readonly count: number
  /** The revision whose page is fine too, and its files. */
  readonly base: string | undefined
  readonly before: FilesBefore | undefined
}

function judge({ current, wanted, count, base, before }: Evidence): Omit<Outcome, 'findings'> {
  if (current?.equals(wanted)) return { code: 0, text: `${PAGE} 是最新的：${count} 个数据集\n` }
  if (before && current?.toString() === before(PAGE)) {
    return { code: 0, text: `数据没有问题。${PAGE} 与 ${base} 相同，合并后会自动更新。\n` }
  }
  const closing = before ? EDITED_BY_HAND : `${PAGE} 不是最新的。运行 npm run build 重新生成。`
  return {
    code: 1,
    text: current === undefined ? '' : outputDiff(PAGE, current.toString(), wanted.toString()),
    closing,
  }
}
