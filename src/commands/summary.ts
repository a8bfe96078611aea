import { readCatalog } from '../list/catalog.ts'
import { findingsOf } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { handEdited, handEditedAdvice } from '../project/stale.ts'
import { SUMMARY_LIMIT, summarizeChanges } from '../report/summary.ts'
import { datasetFilesAt } from './base-files.ts'
import { command } from './command.ts'
import { commitAt, fileAt } from './git.ts'

/** Show, as Markdown, what changed since a commit and how it will stand on the page. Whether it is right, `check` says. */
export const summary = command({
  summary: '用 Markdown 显示与 --base 相比改动了哪些数据集',
  flags: ['root', 'limit', 'base'],
  needs: ['base'],
  run({ root, limit, base }) {
    const { commit, problem } = commitAt(root, base)
    if (!commit) return { code: 2, findings: [], text: '', closing: problem }

    const { files, catalog, outputs } = assemble(root, limit)
    const edited = handEdited(root, outputs, (path) => fileAt(commit, path)).map(handEditedAdvice)
    const input = {
      base: readCatalog(datasetFilesAt(commit)).catalog,
      now: catalog,
      findings: findingsOf(files),
      remarks: edited.map(({ reason, fix }) => `${reason}：${fix}。`),
    }
    return { code: 0, findings: [], text: '', document: summarizeChanges(input, SUMMARY_LIMIT) }
  },
})
