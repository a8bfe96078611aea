import { README } from '../page/anchors.ts'
import { heading, paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { isAccepted } from '../problem/mend.ts'
import { visible } from '../problem/visible.ts'
import { fixFiles } from '../project/fix.ts'
import { findingItem } from '../report/problem-list.ts'
import { summarize } from '../report/terminal.ts'
import { buildAll } from './build.ts'
import { command, type Outcome } from './command.ts'
import type { GitResult } from './git.ts'
import { checkOutTip, commitAll, inGitsWords, inWorktree, pushCommit } from './worktree.ts'

const PAGE = README

/** How often the page is built anew because another merge came first. */
const ATTEMPTS = 5

/**
 * Bring the page on the remote's default branch up to date: build it on the tip, commit it if it changed, push.
 * A push that is refused is never forced: the tip is fetched again and the page built on it, a bounded
 * number of times. The work is done in a worktree of its own; the folder at `root` stays as it is.
 *
 * @returns code 0 if the page is up to date there; if not, a document that says why, for an issue.
 */
export const publish = command({
  summary: '在默认分支的最新提交上生成 README.md，提交并推送（GitHub 用）',
  flags: ['root', 'limit'],
  run({ root, limit }) {
    return inWorktree(root, (tree) => {
      let refused = ''
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const { branch, problem } = checkOutTip(root, tree)
        if (branch === undefined) return failure(problem)
        // Accepted spellings come into canonical form with the page: the branch holds nothing else.
        const { changed } = fixFiles(tree, (_, message) => isAccepted(message))
        const built = buildAll(tree, limit)
        if (built.code !== 0) return broken(built, visible(branch))
        const pushed = commitAndPush(root, tree, branch, [...built.written, ...changed])
        const text = !pushed
          ? `${visible(branch)} 上的 ${PAGE} 已经是最新的，没有提交。\n`
          : `${built.text}已推送到 ${visible(branch)}（第 ${attempt} 次）。\n`
        if (!pushed || pushed.ok) return { ...built, text, document: '' }
        refused = `${visible(branch)} 没有改动。${inGitsWords(pushed)}`
      }
      return failure(`推送 ${ATTEMPTS} 次都被拒绝，${refused}`)
    })
  },
})

/** Nothing if there is nothing to commit. */
function commitAndPush(
  root: string,
  tree: string,
  branch: string,
  [first = PAGE, ...others]: readonly string[],
): GitResult | undefined {
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  const committed = commitAll(tree, `docs: rebuild ${first}${more}`)
  return committed?.ok ? pushCommit(root, committed, branch) : committed
}

/** The branch has errors: two changes, each right alone, or one that was merged all the same. */
function broken(built: Outcome, branch: string): Outcome {
  const document = write([
    paragraph([text(`${branch} 上的数据有错误，${PAGE} 停在上一次正确的样子。改好合并后这里会自动关闭。`)]),
    heading(2, '问题'),
    paragraph([text(summarize(built.findings))]),
    { type: 'list', spread: false, children: built.findings.map(findingItem) },
  ])
  return { ...built, closing: `${branch} 上的数据有错误，${PAGE} 没有改动。`, document }
}

function failure(closing: string): Outcome {
  const advice = `推送权限的设置见 CONTRIBUTING.md 的“维护者”一节；重新运行这个工作流即可再试。`
  const document = write([
    paragraph([text(`${PAGE} 没能更新。`)]),
    paragraph([text(closing)]),
    paragraph([text(advice)]),
  ])
  return { code: 1, findings: [], text: '', closing, document }
}
