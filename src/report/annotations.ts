import type { Finding } from '../problem/finding.ts'
import { visible } from '../problem/visible.ts'
import { detailsOf, summarize } from './terminal.ts'

/** GitHub shows ten annotations of a kind for each step. */
const SHOWN = 10

/**
 * The problems as GitHub Actions' workflow commands, a line each: the first ten of each kind, then
 * how many there are.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function formatAnnotations(findings: readonly Finding[]): string {
  const first = (fatal: boolean) => findings.filter(({ message }) => Boolean(message.fatal) === fatal).slice(0, SHOWN)
  const shown = [...first(true), ...first(false)].map(annotation)
  const rest = findings.length - shown.length
  const sum = rest > 0 ? [command('notice', {}, `${summarize(findings)}另有 ${rest} 个没有显示在这里，见日志。`)] : []
  return [...shown, ...sum].map((line) => `${line}\n`).join('')
}

/** What the problems mean as a whole, as one more error. */
export function formatFailure(reason: string): string {
  return `${command('error', {}, reason)}\n`
}

/**
 * Text that the runner prints but does not obey, whatever it holds.
 *
 * @param token a word that the text cannot know.
 */
export function inert(printed: string, token: string): string {
  return printed === '' ? '' : `::stop-commands::${token}\n${printed.replace(/\n?$/u, '\n')}::${token}::\n`
}

function annotation(finding: Finding): string {
  const { path, message } = finding
  const place = {
    file: path,
    line: String(message.line ?? 1),
    col: String(message.column ?? 1),
    title: message.ruleId ?? '',
  }
  return command(
    message.fatal ? 'error' : 'warning',
    place,
    [visible(message.reason), ...detailsOf(finding)].join('\n'),
  )
}

function command(name: string, properties: Readonly<Record<string, string>>, data: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(data)}`
}

// The escapes of the runner: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
