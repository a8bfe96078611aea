import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
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
/** Where these escapes have no place: the targets of links. */
const addresses: ['destinationRaw', 'destinationLiteral'] = ['destinationRaw', 'destinationLiteral']
const style: Options = {
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  // GitHub's parser decodes character references in `<https://…>`, remark does not.
  resourceLink: true,
  unsafe: [
    // GitHub makes a link of any `www.`, and takes a backslash behind it into the link.
    { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: addresses },
    // An address as in `<1@example.org>` may begin with nearly any character, `|` too.
    { character: '<', inConstruct: 'phrasing', notInConstruct: addresses },
    // GitHub tries `[^a](b)` as a footnote before it tries a link.
    { character: '^', before: '\\[', inConstruct: 'phrasing' },
  ],
}

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
  const processor = unified().use(remarkGfm, gfm).use(remarkStringify, style)
  const context = pageContext(catalog, [])
  return catalog.sections.map((section) => {
    const markdown = processor.stringify({ type: 'root', children: sectionNodes(section, 1, context) })
    return { title: section.title, bytes: Buffer.byteLength(markdown) }
  })
}
