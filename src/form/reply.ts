import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { findingsOf } from '../problem/finding.ts'
import { problemItem } from '../report/problem-list.ts'
import { questions } from './questions.ts'

/**
 * What to mend, for the author of an issue, as Markdown: each problem with the question it is about.
 * Nothing of the issue stands here but as code, so that it mentions nobody and refers to nothing.
 *
 * @param files those with problems: the issue's body, the dataset file made of it, others of the list.
 * @param written the dataset file, if it is shown.
 */
export function replyTo(files: readonly VFile[], written?: VFile): string {
  const items = files.flatMap((file) =>
    findingsOf([file]).map((finding) => problemItem(finding, placeOf(file, finding.message))),
  )
  return write([
    paragraph([text('谢谢推荐！下面几处改一改就可以收录：点 issue 右上角的编辑，改好后请维护者重新加上标签。')]),
    { type: 'list', spread: false, children: items },
    ...(written ? asFile(written) : []),
  ])
}

/** What the pull request says: the issue it closes, and the file as code. */
export function requestOf(file: VFile, issue: number): string {
  return write([
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

/** Where problems of a whole file are for the author of a form. */
const wholes: Readonly<Record<string, string>> = {
  'duplicate-id': '英文短名',
  'file-size': '表单',
  'issue-form': '表单',
  'issue-missing': '表单',
}

/** The question that a problem is about: in the YAML file that of the last key at the margin above it. */
function placeOf(file: VFile, { line = 1, ruleId = '' }: VFileMessage): string {
  const whole = wholes[ruleId]
  if (whole) return whole
  const above = String(file).split('\n').slice(0, line).toReversed()
  for (const text of above) {
    const name = /^(?:### (?<label>.*)|(?<key>[a-z_]+):)/u.exec(text)?.groups
    const question = questions.find(({ key, label }) =>
      name?.['key'] ? key === name['key'] : label === name?.['label'],
    )
    if (question) return question.label
  }
  return file.path
}
