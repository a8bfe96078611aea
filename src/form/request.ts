import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { blanksOf } from '../dataset/parts.ts'
import type { Entry } from '../list/catalog.ts'
import type { PageContext } from '../page/context.ts'
import { datasetNodes } from '../page/dataset.ts'
import { heading, paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { inertNodes } from '../report/inert.ts'
import { withoutLocalLinks } from '../report/local-links.ts'
import { reminders } from './reply.ts'

/** What a pull request is made of. */
export interface Request {
  /** The issue that it closes. */
  readonly issue: number
  readonly entry: Entry
  /** The pages with the new dataset on them. */
  readonly context: PageContext
  /** The issue's body. */
  readonly body: VFile
}

/**
 * What the pull request says: the issue it closes, what the page will show, what is still blank or doubtful, for nobody
 * else tells it before the checks run, and the file as code. What the issue says mentions nobody here, and refers to
 * nothing.
 */
export function requestText({ issue, entry, context, body }: Request): string {
  const shown = withoutLocalLinks(datasetNodes(entry, 3, context))
  const blanks = blanksOf(entry.dataset)
  return write([
    paragraph([text(`Closes #${issue}`)]),
    ...part('页面上会这样显示', inertNodes(shown)),
    ...part(
      '还没有填',
      blanks.length > 0 ? [paragraph([text(`${blanks.join('、')}。知道的话，在这个分支上补上。`)])] : [],
    ),
    ...part('请看一眼', reminders([body, entry.file])),
    ...part('由表单生成的文件', [
      paragraph([{ type: 'inlineCode', value: entry.file.path }, text('：')]),
      { type: 'code', lang: 'yaml', value: String(entry.file).trimEnd() },
    ]),
    paragraph([text('请核对每一项的出处。检查不会自动开始：先关闭、再重新打开这个拉取请求，检查就会运行。')]),
  ])
}

function part(title: string, nodes: readonly RootContent[]): RootContent[] {
  return nodes.length > 0 ? [heading(2, title), ...nodes] : []
}
