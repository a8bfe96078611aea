import type { ListItem, PhrasingContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { bullets, paragraph, text } from '../page/nodes.ts'
import type { Finding } from '../problem/finding.ts'
import { visible } from '../problem/visible.ts'
import { inertText } from './inert.ts'

/** What a list shows of a problem. */
export type Shown = Pick<
  VFileMessage,
  'reason' | 'fatal' | 'ruleId' | 'actual' | 'expected' | 'allowed' | 'suggestion' | 'note'
>

/**
 * A problem as an item of a Markdown list: its place, what is wrong, and a line each for what stands
 * there, what is allowed and the way out. What the author wrote is shown as code, where nothing is a
 * mention, a reference or Markdown.
 *
 * @param place where it is.
 */
export function problemItem(message: Shown, place: string): ListItem {
  const head: PhrasingContent[] = [
    code(place),
    text(` ${message.fatal ? '错误' : '警告'}：${shown(message.reason)} `),
    code(message.ruleId ?? ''),
  ]
  const details: PhrasingContent[][] = [
    message.actual ? [text('现在：'), code(message.actual)] : [],
    ...(message.expected ?? []).map((line) => [text('改成：'), code(line)]),
    message.allowed && message.allowed.length > 0 ? [text(`允许：${message.allowed.map(shown).join('、')}`)] : [],
    message.suggestion ? [text('是否想写：'), code(message.suggestion), text('？')] : [],
    message.note ? [text(`改法：${shown(message.note)}`)] : [],
  ].filter((line) => line.length > 0)
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph(head), ...(details.length > 0 ? [bullets(details)] : [])],
  }
}

/** A problem with its file, line and column. */
export function findingItem({ path, message }: Finding): ListItem {
  return problemItem(message, `${path}:${message.line ?? 1}:${message.column ?? 1}`)
}

/** A message's own words, which may hold a name that somebody else has written. */
function shown(words: string): string {
  return inertText(visible(words))
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: visible(value) }
}
