import { createHash } from 'node:crypto'
import { README } from '../page/anchors.ts'
import { type Finding, findingsOf } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { makeFinder } from '../project/finder.ts'
import { htmlDocument, scriptAddress } from './document.ts'
import { renderHtml } from './html.ts'
import { problemsHtml } from './problems.ts'

/** What the browser shows at one moment. */
export interface View {
  /** The same for the same content, on every start. */
  readonly version: string
  /** A whole HTML document: `README.md`, or the page of a section; nothing if there is no such page. */
  readonly pageAt: (path: string) => string | undefined
  readonly findings: readonly Finding[]
  /** Makes the finder of the same list, when someone looks at it; none if the list has errors. */
  readonly finder: (() => string) | undefined
}

/**
 * Read the project and make its page in memory; with errors, the problems stand in its place.
 *
 * @param shown what is shown so far: returned again if nothing differs, which is quick.
 */
export function readView(root: string, limit: number, shown?: View): View {
  const assembly = assemble(root, limit)
  const { files, made } = assembly
  const findings = findingsOf(files)
  const problems = problemsHtml(findings)
  const hash = createHash('sha256').update(problems)
  for (const { parts, content } of made ?? []) if (parts) hash.update(content)
  const version = hash.digest('hex').slice(0, 16)
  if (version === shown?.version) return shown
  const shownPages = new Map<string, string>()
  const pageAt = (path: string) => {
    const page = made?.find((output) => output.parts && output.path === path)?.content
    if (!page && path !== README) return undefined
    const html = shownPages.get(path) ?? htmlDocument(problems + (page ? renderHtml(String(page)) : ''), version)
    shownPages.set(path, html)
    return html
  }
  const finder = made && (() => makeFinder(assembly, scriptAddress(version)))
  return { version, pageAt, findings, finder }
}
