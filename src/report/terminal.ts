import type { VFileMessage } from 'vfile-message'
import type { Finding } from '../problem/finding.ts'
import { visible } from '../problem/visible.ts'

/**
 * The problems as a person reads them in a terminal, one block each, and their number at the end.
 * No character of a dataset reaches the terminal unseen, and none starts a line of its own.
 */
export function formatFindings(findings: readonly Finding[]): string {
  const blocks = findings.map(formatFinding)
  return [...blocks, `${summarize(findings)}\n`].join('\n')
}

/** As in `共 2 个错误、1 个警告，涉及 3 个文件。` */
export function summarize(findings: readonly Finding[]): string {
  const errors = findings.filter(({ message }) => message.fatal).length
  const warnings = findings.length - errors
  const counts = [errors > 0 ? `${errors} 个错误` : '', warnings > 0 ? `${warnings} 个警告` : ''].filter(Boolean)
  return `共 ${counts.join('、')}，涉及 ${new Set(findings.map(({ path }) => path)).size} 个文件。`
}

/** The mended lines, what is allowed, the nearest word and the way out, a line each. */
export function detailsOf({ message }: Pick<Finding, 'message'>): string[] {
  return [
    message.actual ? `现在：${visible(message.actual)}` : '',
    ...(message.expected ?? []).map((line) => `改成：${visible(line)}`),
    message.allowed && message.allowed.length > 0 ? `允许：${message.allowed.map(visible).join('、')}` : '',
    message.suggestion ? `是否想写：${visible(message.suggestion)}？` : '',
    message.note ? `改法：${visible(message.note)}` : '',
  ].filter(Boolean)
}

/** Problems of what a person typed: they have no place in a file. A block each. */
export function formatMessages(messages: readonly VFileMessage[]): string {
  return messages.map((message) => formatBlock('', message)).join('')
}

function formatFinding({ path, message }: Finding): string {
  return formatBlock(`${visible(path)}:${message.line ?? 1}:${message.column ?? 1} `, message)
}

function formatBlock(place: string, message: VFileMessage): string {
  const head = `${place}${message.fatal ? '错误' : '警告'}：${visible(message.reason)} [${message.ruleId}]`
  return `${[head, ...detailsOf({ message }).map((line) => `    ${line}`)].join('\n')}\n`
}
