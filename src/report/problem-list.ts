import type { ListItem, PhrasingContent } from 'mdast'
import { bullets, paragraph, text } from '../page/nodes.ts'
import type { Finding } from '../problem/finding.ts'
import { visible } from '../problem/visible.ts'

/**
 * A problem as an item of a Markdown list: its place, what is wrong, and a line each for what stands
 * there, what is allowed and the way out. What the author wrote is shown as code, where nothing is a
 * mention, a reference or Markdown.
 *
 * @param place where it is, if not by file, line and column.
 */
export function problemItem(finding: Finding, place = placeOf(finding)): ListItem {
  const { message } = finding
  const head: PhrasingContent[] = [
    code(place),
    text(` ${message.fatal ? '错误' : '警告'}：${visible(message.reason)} `),
    code(message.ruleId ?? ''),
  ]
  const details: PhrasingContent[][] = [
    message.actual ? [text('现在：'), code(message.actual)] : [],
    ...(message.expected ?? []).map((line) => [text('改成：'), code(line)]),
    message.allowed && message.allowed.length > 0
      ? [text(`允许：${message.allowed.map((word) => visible(word)).join('、')}`)]
      : [],
    message.suggestion ? [text('是否想写：'), code(message.suggestion), text('？')] : [],
    message.note ? [text(`改法：${visible(message.note)}`)] : [],
  ].filter((line) => line.length > 0)
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph(head), ...(details.length > 0 ? [bullets(details)] : [])],
  }
}

function placeOf({ path, message }: Finding): string {
  return `${path}:${message.line ?? 1}:${message.column ?? 1}`
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: visible(value) }
}
