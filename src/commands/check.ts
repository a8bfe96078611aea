import { findingsOf } from '../report/sort.ts'
import { assemble, PAGE } from './assemble.ts'
import type { Options, Outcome } from './command.ts'
import { staleFiles } from './generated.ts'
import { commitAt, fileAt } from './git.ts'
import { pageDiff } from './page-diff.ts'
import { readPage } from './page-file.ts'

/** The answer to who changed the page itself, and not what it is built from. */
export const EDITED_BY_HAND = `${PAGE} 由程序生成，不用手工修改：数据集请改 datasets/ 里的 YAML 文件，其他文字请改 templates/README.md，再把 ${PAGE} 恢复原样。`

/** Say whether the page, and what else is generated, is what `build` would write. Writes nothing. */
export function check({ root, limit, base }: Options): Outcome {
  const { commit, problem } = base === undefined ? {} : commitAt(root, base)
  if (problem) return { code: 2, findings: [], text: '', closing: problem }

  const { files, catalog, page } = assemble(root, limit)
  const findings = findingsOf(files)
  if (page === undefined) return { code: 1, findings, text: '' }

  const current = readPage(root)
  const stale = [...(current === page ? [] : [{ path: PAGE, current }]), ...staleFiles(root, catalog)]
  if (stale.length === 0) return { code: 0, findings, text: `${PAGE} 是最新的：${catalog.entries.length} 个数据集\n` }
  const edited = stale.filter((file) => !commit || file.current !== fileAt(commit, file.path)).map(({ path }) => path)
  if (edited.length === 0) {
    return { code: 0, findings, text: `数据没有问题。${PAGE} 与 ${base} 相同，合并后会自动更新。\n` }
  }
  const byHand = commit && edited.includes(PAGE)
  const closing = byHand ? EDITED_BY_HAND : `${edited.join('、')} 不是最新的。运行 npm run build 重新生成。`
  const diff = current !== undefined && current !== page ? pageDiff(current, page) : ''
  return { code: 1, findings, text: diff, closing }
}
