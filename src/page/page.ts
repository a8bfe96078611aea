import type { RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { Catalog } from '../catalog/catalog.ts'
import { remarkContents } from './contents.ts'
import { pageContext } from './context.ts'
import { remarkNotice } from './notice.ts'
import { sectionNodes } from './section.ts'
import { remarkFill } from './template.ts'

/** How the page's Markdown is written: tables are not padded, so that a changed cell changes one line. */
const gfm = { tablePipeAlign: false }
const style = { bullet: '-', listItemIndent: 'one', rule: '-' } as const

/**
 * The page, from its template and the catalog. Pure: the same input gives the same text.
 *
 * @param template the text of `templates/README.md`; problems are reported on it.
 * @returns the Markdown, with one newline at the end; not fit for use if the template has a problem.
 */
export function renderPage(template: VFile, catalog: Catalog): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, gfm)
    .use(remarkFill, catalog)
    .use(remarkContents)
    .use(remarkNotice)
    .use(remarkStringify, style)

  const tree = processor.runSync(processor.parse(template), template)
  return processor.stringify(tree, template)
}

/** How much of the page each top-level section takes, in bytes of UTF-8. */
export function sectionSizes(catalog: Catalog): { title: string; bytes: number }[] {
  const context = pageContext(catalog, [])
  return catalog.sections.map((section) => {
    return { title: section.title, bytes: Buffer.byteLength(toMarkdown(sectionNodes(section, 1, context))) }
  })
}

const writer = unified().use(remarkGfm, gfm).use(remarkStringify, style).freeze()

/** Nodes as the page writes them, for texts that show a part of it. */
export function toMarkdown(nodes: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...nodes] })
}
