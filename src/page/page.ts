import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import remarkToc from 'remark-toc'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { Catalog } from '../list/catalog.ts'
import { contents } from './contents.ts'
import { pageContext } from './context.ts'
import { remarkMathBlocks } from './math-blocks.ts'
import { remarkNotice } from './notice.ts'
import { sectionNodes } from './section.ts'
import { gfm, style, write } from './stringify.ts'
import { remarkFill } from './template.ts'

/**
 * The page, from its template and the catalog. Pure: the same input gives the same text.
 *
 * @param template the text of `templates/README.md`; problems are reported on it,
 *   and on the files of datasets whose texts the page puts into one block.
 * @returns the Markdown, with one newline at the end; not fit for use if the template has a problem.
 */
export function renderPage(template: VFile, catalog: Catalog): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, gfm)
    .use(remarkFill, catalog)
    .use(remarkMathBlocks, catalog)
    .use(remarkToc, contents)
    .use(remarkNotice)
    .use(remarkStringify, style)

  // Both kinds of line end give the same page; places are told by line and column, which do not change.
  template.value = String(template).replaceAll('\r\n', '\n')
  const tree = processor.runSync(processor.parse(template), template)
  return processor.stringify(tree, template)
}

/** How much of the page each top-level section takes, in bytes of UTF-8. */
export function sectionSizes(catalog: Catalog): { title: string; bytes: number }[] {
  const context = pageContext(catalog, [])
  return catalog.sections.map((section) => {
    const markdown = write(sectionNodes(section, 1, context))
    return { title: section.title, bytes: Buffer.byteLength(markdown) }
  })
}
