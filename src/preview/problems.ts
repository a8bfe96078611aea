import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Finding } from '../problem/finding.ts'
import { visible } from '../problem/visible.ts'
import { detailsOf, summarize } from '../report/terminal.ts'

/**
 * The problems as HTML: each at its file, line and column, with a link that shows the file.
 * All texts are escaped by the serializer, and no character of a dataset goes unseen.
 *
 * @returns nothing where there are no problems.
 */
export function problemsHtml(findings: readonly Finding[]): string {
  if (findings.length === 0) return ''
  const errors = findings.some(({ message }) => message.fatal)
  const title = errors ? '有错误，页面没有生成' : '有警告'
  const outcome = errors ? '改好并保存后，这里自动恢复。' : ''
  return toHtml(
    h('section', { className: errors ? ['preview-problems'] : ['preview-problems', 'only-warnings'] }, [
      h('h2', title),
      h('p', `${summarize(findings)}${outcome}`),
      h('ol', findings.map(item)),
    ]),
  )
}

function item(finding: Finding) {
  const { path, message } = finding
  const place = `${visible(path)}:${message.line ?? 1}:${message.column ?? 1}`
  const address = `/${path.split('/').map(encodeURIComponent).join('/')}`
  const kind = message.fatal ? '错误' : '警告'
  return h('li', [
    h('a', { href: address }, place),
    ` ${kind}：${visible(message.reason)} `,
    h('code', String(message.ruleId)),
    ...detailsOf(finding).flatMap((line) => [h('br'), line]),
  ])
}
