import { paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { visible } from '../problem/visible.ts'
import type { PullRequest } from './pull-requests.ts'

/** What the author of an issue is told of a pull request, as Markdown. */

export function opened(url: string): string {
  return `谢谢推荐！已经开了拉取请求：${url}\n`
}

/** @param changed whether it was something else before. */
export function updated({ url }: PullRequest, changed: boolean): string {
  return `拉取请求${changed ? '已按现在的内容更新' : '已经是这个样子'}：${url}\n`
}

/** Another pull request adds the same dataset. */
export function sameRequested({ url }: PullRequest): string {
  return `谢谢推荐！这个数据集已经有一个拉取请求：${url}

要补充或纠正的，写在那里的评论里。其实是另一个数据集，就在“名称”和“英文短名”里写明区别（例如年份），“主页”写它自己的网址，再请维护者重新加上标签。
`
}

/** Somebody else has committed to the branch. */
export function leftAlone(branch: string, own: PullRequest | undefined): string {
  return own
    ? `拉取请求里有别人的提交，没有动它：${own.url}\n\n这次的改动请直接写到那里。\n`
    : `分支 ${branch} 上有别人的提交，没有动它。请维护者在那个分支上开拉取请求，或删掉它再加一次标签。\n`
}

/** GitHub's words where a repository does not let its workflows open pull requests. */
const NOT_PERMITTED = /not permitted to create or approve pull requests/iu

const SETTING =
  'Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests'

/** @param reason why nothing came of it, in the words of git or GitHub. */
export function failureAnswer(reason: string): string {
  if (NOT_PERMITTED.test(reason)) {
    return write([paragraph([text(`这个仓库还不允许自动开拉取请求。请维护者打开：${SETTING}，再加一次标签。`)])])
  }
  const words = '没能开拉取请求，请维护者看运行日志，再加一次标签就会重试。原因：'
  return write([paragraph([text(words), { type: 'inlineCode', value: visible(reason) }])])
}
