import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import remarkToc from 'remark-toc'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { Catalog } from '../list/catalog.ts'
import type { Repository } from '../list/repository.ts'
import { contents, remarkFoldContents } from './contents.ts'
import { remarkListRows } from './contents-rows.ts'
import { remarkMathBlocks } from './math-blocks.ts'
import { remarkNotice } from './notice.ts'
import { gfm, style } from './stringify.ts'
import { remarkFill } from './template.ts'

/**
 * `README.md`, from its template and the catalog. Pure: the same input gives the same text.
 *
 * @param template the text of `templates/README.md`; problems are reported on it,
 *   and on the files of datasets whose texts the page puts into one block.
 * @returns the Markdown, with one newline at the end; not fit for use if the template has a problem.
 */
export function renderPage(template: VFile, catalog: Catalog, repository?: Repository): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, gfm)
    .use(remarkFill, catalog, repository)
    .use(remarkMathBlocks, catalog)
    .use(remarkToc, contents)
    .use(remarkListRows)
    .use(remarkFoldContents)
    .use(remarkNotice)
    .use(remarkStringify, style)

  // Both kinds of line end give the same page; places are told by line and column, which do not change.
  template.value = String(template).replaceAll('\r\n', '\n')
  const tree = processor.runSync(processor.parse(template), template)
  return processor.stringify(tree, template)
}
