import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import remarkToc from 'remark-toc'
import { unified } from 'unified'
import type { Section } from '../list/catalog.ts'
import { CONTENTS, pageOf, README } from './anchors.ts'
import { contents, remarkFoldContents } from './contents.ts'
import { onPage, type PageContext } from './context.ts'
import { remarkMathBlocks } from './math-blocks.ts'
import { heading, link, paragraph, text } from './nodes.ts'
import { remarkNotice } from './notice.ts'
import { datasetsIn, sectionOpening } from './section.ts'
import { gfm, style } from './stringify.ts'

/**
 * The page of a section whose datasets stand on one of their own. Pure, as `README.md` is.
 *
 * @param readme what is known from `README.md`, which links lead back to.
 */
export function renderSectionPage(section: Section, readme: PageContext): string {
  const context = onPage(readme, pageOf(section))
  const back = `${context.hrefTo(README)}#${readme.anchors.sections.get(section.path)}`
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, section.title),
      paragraph([text('其他分类、索引和参与办法在'), link('总表', back), text('。')]),
      ...sectionOpening(section, context),
      heading(2, CONTENTS),
      ...datasetsIn(section, 2, context),
    ],
  }
  const processor = unified()
    .use(remarkGfm, gfm)
    .use(remarkMathBlocks, readme.catalog)
    .use(remarkToc, contents)
    .use(remarkFoldContents)
    .use(remarkNotice)
    .use(remarkStringify, style)
  return processor.stringify(processor.runSync(tree))
}
