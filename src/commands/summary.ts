import { readCatalog } from '../catalog/catalog.ts'
import { findingsOf } from '../report/sort.ts'
import { SUMMARY_LIMIT, summarizeChanges } from '../report/summary.ts'
import { assemble, PAGE } from './assemble.ts'
import { datasetFilesAt } from './base-files.ts'
import { EDITED_BY_HAND } from './check.ts'
import { type Command, UsageError } from './command.ts'
import { commitAt, fileAt } from './git.ts'
import { readOutput } from './output-file.ts'

/** Show, as Markdown, what changed since a commit and how it will stand on the page. Whether it is right, `check` says. */
export const summary: Command = {
  summary: '用 Markdown 显示与 --base 相比改动了哪些数据集',
  flags: ['root', 'limit', 'base'],
  run({ root, limit, base }) {
    if (base === undefined) throw new UsageError('还要写：--base')
    const { commit, problem } = commitAt(root, base)
    if (!commit) return { code: 2, findings: [], text: '', closing: problem }

    const { files, catalog, page } = assemble(root, limit)
    const current = readOutput(root, PAGE)?.toString()
    const edited = current !== page?.toString() && current !== fileAt(commit, PAGE)
    const input = {
      base: readCatalog(datasetFilesAt(commit)),
      now: catalog,
      findings: findingsOf(files),
      remarks: edited ? [EDITED_BY_HAND] : [],
    }
    return { code: 0, findings: [], text: '', document: summarizeChanges(input, SUMMARY_LIMIT) }
  },
}
