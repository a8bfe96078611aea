import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import type { VFileMessage } from 'vfile-message'
import type { Shown } from '../report/problem-list.ts'
import { type Question, questions } from './questions.ts'

/** What a problem's own words say to an author of YAML, as it is for who fills in the form. */
interface Words {
  readonly allowed?: readonly string[]
  readonly fix?: string
}

const ONE_ADDRESS = '从浏览器地址栏复制完整的网址'

/** By rule; of the others, the words are those of the form already. */
const words: Readonly<Record<string, Words>> = {
  'unknown-license': {
    allowed: ['SPDX 代码，例如 CC-BY-4.0', '名字和网址，例如“自定条款 https://…”'],
    fix: '数据集自己的条款写名字和网址；不清楚就空着，不要猜',
  },
  'unknown-word': { fix: '换成允许的词；都不合适就空着，在“介绍”里说明，由维护者来定' },
  'bad-address': { fix: ONE_ADDRESS },
  'bad-year': { fix: '写四位数字的年份，放在网址后面；不清楚就不写' },
  'bad-size': { fix: '照允许的写法改；不清楚就空着' },
  'bad-month': { fix: '照允许的写法改；不清楚就空着' },
  'bad-character': { fix: '删掉它，或换成普通的空格；长的说明写到“介绍”里' },
  'plain-text': { fix: '换一种写法，或写到“介绍”里，放进反引号' },
  placeholder: { fix: '不知道的就空着' },
  'empty-item': { fix: '填上内容，或删掉这一行' },
  'repeated-item': { fix: '删掉重复的一行' },
  'folded-lines': { allowed: ['一行'], fix: '写成一行；长的说明写到“介绍”里' },
  'wrong-kind': { allowed: ['表单下面提示的写法'], fix: '照提示的写法改' },
  'unknown-key': { allowed: ['名字和网址，例如“自定条款 https://…”'], fix: '照允许的写法改' },
  'missing-key': { allowed: ['名字和网址，例如“自定条款 https://…”'], fix: '把缺的一半补上' },
  'duplicate-id': { fix: '换一个“英文短名”，例如加上年份' },
  'same-dataset': { fix: '在“名称”里写明区别，例如年份；“主页”写它自己的网址' },
  'same-heading': { fix: '在“名称”里写明区别，例如年份' },
  'file-name': { fix: '换一个“英文短名”：小写字母、数字和连字符' },
  'commercial-license': { fix: '“商用”空着就行，它由许可得出；另有条款的，“License”写条款的名字和网址' },
  'mirror-download': { fix: '换成官方的下载途径；没有就删掉这一行' },
  'file-size': { allowed: ['一个数据集的信息'], fix: '“介绍”写一两段就够，长的资料给出网址' },
}

/** The keys of a file, as the form calls them. */
const labels: Readonly<Record<string, string>> = Object.fromEntries(questions.map(({ key, label }) => [key, label]))

/** How an item of a list is named, with the part of it that is meant. */
const AT_START = /^(?<key>[a-z_]+)(?<item> 第 \d+ 项)?(?:的 (?<part>[a-z_]+))?(?: |$)/u

const parts: Readonly<Record<string, string>> = {
  url: '网址',
  title: '题目',
  name: '名字',
  year: '年份',
  id: '代码',
  how: '方式',
  label: '名字',
}

/**
 * A problem of the file that was made of a form, for who filled in the form: it names questions, not keys, and says
 * what to write there.
 *
 * @param question the one that it is about.
 */
export function inFormTerms(message: VFileMessage, question: Question | undefined): Shown {
  const { allowed, fix } = words[message.ruleId ?? ''] ?? {}
  const { reason, ruleId, fatal, actual, suggestion } = message
  const expected = message.expected?.map((line) => answerLine(line, question))
  return {
    reason: reason
      .replace(AT_START, (...match) => nameOf(match.at(-1) as Record<string, string | undefined>))
      .replace(/缺少必填的 \w+（(.+)）$/u, '缺少$1'),
    ruleId,
    fatal,
    actual,
    suggestion,
    expected,
    allowed: allowed ?? message.allowed,
    // What it should read says it all.
    note: expected ? undefined : (fix ?? message.note),
  }
}

function nameOf({ key = '', item = '', part }: Readonly<Record<string, string | undefined>>): string {
  const label = labels[key]
  if (label === undefined) return [key, item, part && `的 ${part}`, ' '].join('')
  return `“${label}”${item.trim()}${part === undefined ? '' : `的${parts[part] ?? part}`}`
}

/** A line of the file as the answer that it comes from. */
function answerLine(line: string, question: Question | undefined): string {
  if (question?.type?.kind === 'text' && question.type.form.block) return line.replace(/^ {2}/u, '')
  try {
    return textsOf(load(line.trim(), { schema: FAILSAFE_SCHEMA })).join('、')
  } catch {
    return line.trim()
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.values(value).flatMap(textsOf)
}
