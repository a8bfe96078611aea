import { command, type Outcome } from './command.ts'
import { fitComment, gh, hasIssues } from './gh.ts'

/**
 * Keep one open issue for a state that lasts: with a body, open it or bring it up to date; without,
 * close it. The label tells which one it is, so the title may change. Where issues are switched off there is
 * nothing to keep, and nothing fails.
 */
export const track = command({
  summary: '开一个 issue、更新或关闭它（GitHub 用）',
  flags: ['root', 'label', 'title', 'body'],
  needs: ['label', 'title'],
  run({ root, label, title, body }) {
    if (!hasIssues(root)) return said('这个仓库没有打开 Issues（Settings → General → Features），没有记录。')
    const listed: unknown = JSON.parse(
      gh(root, ['issue', 'list', '--label', label, '--state', 'open', '--limit', '1', '--json', 'number']),
    )
    const [open] = Array.isArray(listed)
      ? listed.flatMap((issue) => (isIssue(issue) ? [String(issue.number)] : []))
      : []
    if (body === undefined) {
      if (!open) return said('没有要关闭的 issue。')
      gh(root, ['issue', 'close', open, '--comment', '已经恢复正常。'])
      return said(`#${open} 已关闭。`)
    }
    const { path, text: content } = body
    if (content.trim() === '') return { ...said(''), code: 1, closing: `${path} 是空的或读不了，issue 没有改动。` }
    if (open) {
      gh(root, ['issue', 'edit', open, '--title', title, '--body-file', '-'], fitComment(content))
      return said(`#${open} 已更新。`)
    }
    gh(root, ['label', 'create', label, '--force'])
    return said(
      gh(root, ['issue', 'create', '--title', title, '--label', label, '--body-file', '-'], fitComment(content)).trim(),
    )
  },
})

function isIssue(value: unknown): value is { number: number } {
  return typeof value === 'object' && value !== null && 'number' in value && Number.isSafeInteger(value.number)
}

function said(text: string): Outcome {
  return { code: 0, findings: [], text: text === '' ? '' : `${text}\n` }
}
