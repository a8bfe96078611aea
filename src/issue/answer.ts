import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { paragraph, text } from '../page/nodes.ts'
import { toMarkdown } from '../page/page.ts'
import { problemItem } from '../report/problem-list.ts'
import { findingsOf } from '../report/sort.ts'
import { fields } from './fields.ts'

/**
 * What to mend, for the author of an issue, as Markdown: each problem with the field it is about.
 * Nothing of the issue stands here but as code, so that it mentions nobody and refers to nothing.
 *
 * @param files the issue's body and, if it came so far, the dataset file made of it.
 */
export function answerOf(files: readonly VFile[]): string {
  const items = files.flatMap((file) =>
    findingsOf([file]).map((finding) => problemItem(finding, placeOf(file, finding.message.line ?? 1))),
  )
  const written = files.find((file) => file.extname === '.yaml')
  return toMarkdown([
    paragraph([text('谢谢推荐！下面几处改一改就可以收录：点 issue 右上角的编辑，改好后请维护者重新加上标签。')]),
    { type: 'list', spread: false, children: items },
    ...(written ? asFile(written) : []),
  ])
}

/** What the pull request says: the issue it closes, and the file as code. */
export function requestOf(file: VFile, issue: number): string {
  return toMarkdown([
    paragraph([text(`Closes #${issue}`)]),
    ...asFile(file),
    paragraph([text('请核对每一项的出处。检查不会自动开始：先关闭、再重新打开这个拉取请求，检查就会运行。')]),
  ])
}

function asFile(file: VFile): RootContent[] {
  return [
    paragraph([text('由表单生成的文件 '), { type: 'inlineCode', value: file.path }, text('：')]),
    { type: 'code', lang: 'yaml', value: String(file).trimEnd() },
  ]
}

/** The field that a line of a file was made of: in the YAML file that of the last key at its margin. */
function placeOf(file: VFile, line: number): string {
  const above = String(file).split('\n').slice(0, line).toReversed()
  for (const text of above) {
    const name = /^(?:### (?<label>.*)|(?<key>[a-z_]+):)/u.exec(text)?.groups
    const field = fields.find(({ key, label }) => (name?.['key'] ? key === name['key'] : label === name?.['label']))
    if (field) return field.label
  }
  return '表单'
}
