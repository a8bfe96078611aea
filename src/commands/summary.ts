import { SECTIONS_FILE } from '../list/sections.ts'
import { TEMPLATE } from '../project/outputs.ts'
import { textDiff } from '../project/text-diff.ts'
import { SUMMARY_LIMIT, summarizeChanges } from '../report/summary.ts'
import { type ChangeSince, changeSince, rebuiltNote } from './change.ts'
import { command } from './command.ts'
import { commitAt } from './git.ts'

/** Show, as Markdown, what changed since a commit and how it will stand on the page. Whether it is right, `check` says. */
export const summary = command({
  summary: '用 Markdown 显示与 --base 相比改动了哪些数据集',
  flags: ['root', 'limit', 'base'],
  needs: ['base'],
  run({ root, limit, base }) {
    const { commit, problem } = commitAt(root, base)
    if (!commit) return { code: 2, findings: [], text: '', closing: problem }
    const change = changeSince(root, limit, commit)
    const { now, rebuilt, problems } = change
    const input = {
      base: change.base,
      now,
      problems,
      remarks: rebuilt.length > 0 ? [rebuiltNote(rebuilt)] : [],
      diffs: [TEMPLATE, SECTIONS_FILE].flatMap((path) => diffOf(change, path)),
    }
    return { code: 0, findings: [], text: '', document: summarizeChanges(input, SUMMARY_LIMIT) }
  },
})

/** How a file that the pages are made of changed. */
function diffOf({ base, now }: ChangeSince, path: string): { path: string; diff: string }[] {
  const [before, after] = [base, now].map(({ files }) => String(files.find((file) => file.path === path) ?? ''))
  if (before === undefined || after === undefined || before === after) return []
  return [{ path, diff: textDiff(path, ['原来', before], ['现在', after]) }]
}
