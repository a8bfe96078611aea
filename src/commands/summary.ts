import { readCatalog } from '../catalog/catalog.ts'
import { findingsOf } from '../report/sort.ts'
import { SUMMARY_LIMIT, summarizeChanges } from '../report/summary.ts'
import { assemble, PAGE } from './assemble.ts'
import { datasetFilesAt } from './base-files.ts'
import { EDITED_BY_HAND } from './check.ts'
import type { Options, Outcome } from './command.ts'
import { commitAt, fileAt } from './git.ts'
import { readPage } from './page-file.ts'

/** Show, as Markdown, what changed since a commit and how it will stand on the page. Whether it is right, `check` says. */
export function summary({ root, limit, base = 'HEAD' }: Options): Outcome {
  const { commit, problem } = commitAt(root, base)
  if (!commit) return { code: 2, findings: [], text: '', closing: problem ?? '' }

  const { files, catalog, page } = assemble(root, limit)
  const current = readPage(root)
  const edited = current !== page && current !== fileAt(commit, PAGE)
  const input = {
    base: readCatalog(datasetFilesAt(commit)),
    now: catalog,
    findings: findingsOf(files),
    remarks: edited ? [EDITED_BY_HAND] : [],
  }
  return { code: 0, findings: [], text: '', document: summarizeChanges(input, SUMMARY_LIMIT) }
}
