import { createHash } from 'node:crypto'
import { type Finding, findingsOf } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { htmlDocument } from './document.ts'
import { renderHtml } from './html.ts'
import { problemsHtml } from './problems.ts'

/** What the browser shows at one moment. */
export interface View {
  /** The same for the same content, on every start. */
  readonly version: string
  readonly html: string
  readonly findings: readonly Finding[]
}

/**
 * Read the project and make its page in memory; with errors, the problems stand in its place.
 *
 * @param shown what is shown so far: returned again if nothing differs, which is quick.
 */
export function readView(root: string, limit: number, shown?: View): View {
  const { files, made } = assemble(root, limit)
  const page = made?.[0].content
  const findings = findingsOf(files)
  const problems = problemsHtml(findings)
  const version = createHash('sha256').update(`${problems}\0${page}`).digest('hex').slice(0, 16)
  if (version === shown?.version) return shown
  const body = problems + (page === undefined ? '' : renderHtml(page.toString()))
  return { version, html: htmlDocument(body, version), findings }
}
