import { findingsOf } from '../report/sort.ts'
import { assemble, PAGE } from './assemble.ts'
import type { Options, Outcome } from './command.ts'
import { pageAt } from './git.ts'
import { pageDiff } from './page-diff.ts'
import { readPage } from './page-file.ts'

/** Say whether the page is what `build` would write. Writes nothing. */
export function check({ root, limit, base }: Options): Outcome {
  const based = base === undefined ? undefined : pageAt(root, base)
  if (based?.problem) return { code: 2, findings: [], text: '', closing: based.problem }

  const { files, catalog, page } = assemble(root, limit)
  const findings = findingsOf(files)
  if (page === undefined) return { code: 1, findings, text: '' }

  const current = readPage(root)
  if (current === page) return { code: 0, findings, text: `${PAGE} 是最新的：${catalog.entries.length} 个数据集\n` }
  if (based && current === based.page) {
    return { code: 0, findings, text: `数据没有问题。${PAGE} 与 ${base} 相同，合并后会自动更新。\n` }
  }
  const closing = based
    ? `${PAGE} 由程序生成，不用手工修改：数据集请改 datasets/ 里的 YAML 文件，其他文字请改 templates/README.md，再把 ${PAGE} 恢复原样。`
    : `${PAGE} 不是最新的。运行 npm run build 重新生成。`
  return { code: 1, findings, text: current === undefined ? '' : pageDiff(current, page), closing }
}
