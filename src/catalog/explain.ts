import type * as v from 'valibot'
import { nearest } from '../report/nearest.ts'
import type { Problem } from '../report/problem.ts'
import { ID, isFirst, SECTION_PATH, YEAR } from './schema.ts'
import type { SchemaView } from './schema-view.ts'
import { isSpdxId, spdxIds } from './spdx.ts'
import { ONE_LINE, SEVERAL_LINES, unwantedCharacter, WEB_ADDRESS } from './text.ts'
import { aliases, modalities, tasks } from './vocabulary.ts'

/** With the place in the value that is wrong, if only a part of it is. */
type Explanation = Omit<Problem, 'at'> & { readonly offset?: number }

/** How much of a long value is shown around what is wrong with it, in UTF-16 units. */
const AROUND = 40

/** What each pattern of the schema means to a contributor. */
const patterns = new Map<unknown, (name: string, found: string) => Explanation>([
  [ONE_LINE, (name, found) => unreadable(name, found, false)],
  [SEVERAL_LINES, (name, found) => unreadable(name, found, true)],
  [
    WEB_ADDRESS,
    (name, found) => ({
      rule: 'bad-address',
      reason: `${name} 不是网址`,
      found,
      allowed: ['以 http:// 或 https:// 开头的完整网址'],
      fix: '从浏览器地址栏复制完整地址；地址里的空格写成 %20，竖线写成 %7C，&amp; 写成 &',
    }),
  ],
  [
    YEAR,
    (name, found) => ({
      rule: 'bad-year',
      reason: `${name} 不是年份`,
      found,
      allowed: ['1900 到 2099 的四位数字'],
      fix: '写成四位数字，例如 2023；不清楚就删掉这一行',
    }),
  ],
  [
    isSpdxId,
    (name, found) => ({
      rule: 'unknown-license',
      reason: `${name} 不是 SPDX 许可代码`,
      found,
      allowed: ['SPDX 许可代码（例如 CC-BY-4.0）', '{name, url}（自定条款）'],
      nearest: nearest(found, [...spdxIds()]),
      fix: '代码见 https://spdx.org/licenses/；数据集自己的条款写 name 和 url 两个键；不清楚就留空，不要猜',
    }),
  ],
  [
    isFirst,
    (name, found) => ({ rule: 'repeated-item', reason: `${name} 与前面的一项重复`, found, fix: '删掉重复的一项' }),
  ],
  [ID, (name, found) => notAnId(name, found, ['小写字母、数字和连字符，例如 lidc-idri'])],
  [SECTION_PATH, (name, found) => notAnId(name, found, ['分类的路径，例如 kidney 或 lung/nodule'])],
])

/**
 * What is wrong with a text that the schema refuses, in a contributor's words.
 *
 * @param view what the schema says of its place.
 * @param name how messages name its place.
 * @param found the text.
 */
export function explain(
  issue: v.BaseIssue<unknown>,
  view: SchemaView | undefined,
  name: string,
  found: string,
): Explanation {
  if (found === '') return { rule: 'empty-item', reason: `${name} 是空的`, fix: '填上内容，或删掉这一项' }
  const pattern = patterns.get(issue.requirement)
  if (pattern) return pattern(name, found)
  if (view?.type === 'picklist') return unknownWord(name, found, view.options)
  return { rule: 'bad-value', reason: `${name} 的值不对`, found, fix: '照 templates/dataset.yaml 的样子写' }
}

/** Lists that grow with the data; the others are the page's own. */
const vocabularies: readonly (readonly string[])[] = [tasks, modalities]

function unknownWord(name: string, found: string, allowed: readonly string[]): Explanation {
  return {
    rule: 'unknown-word',
    reason: `${name} 不是词表里的词`,
    found,
    allowed,
    nearest: nearest(found, allowed, aliases),
    fix: vocabularies.includes(allowed)
      ? '换成允许的词；确实缺词时在拉取请求里说明，由维护者加到 src/catalog/vocabulary.ts'
      : '换成允许的词；不清楚就删掉这一行',
  }
}

function notAnId(name: string, found: string, allowed: readonly string[]): Explanation {
  return { rule: 'bad-id', reason: `${name} 的写法不对`, found, allowed, fix: '照允许的写法改' }
}

function unreadable(name: string, found: string, lines: boolean): Explanation {
  const character = unwantedCharacter(found, lines)
  if (character === undefined) {
    return { rule: 'edge-space', reason: `${name} 的开头或末尾有空格`, found, fix: '去掉首尾的空格' }
  }
  return {
    rule: 'bad-character',
    offset: character.index,
    reason: `${name} 里有${character.name}`,
    found: found.slice(Math.max(0, character.index - AROUND), character.index + AROUND),
    allowed: [lines ? '看得见的文字和换行' : '看得见的文字，写在一行里'],
    fix: character.name === '换行' ? '写成一行；长的说明放到 description' : '删掉它，或换成普通空格',
  }
}
