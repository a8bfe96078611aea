import type { Edit } from '../problem/mend.ts'
import type { Problem } from '../problem/problem.ts'
import { type Path, type Place, pathName } from './place.ts'

/** What people write where they know nothing: as a value it would count as filled in, and stand on the page. */
const unknown =
  'null nil nan undefined n/a n／a na n.a unknown unspecified todo tbd tba tbc fixme ' +
  '? ?? ??? ？ ？？ ？？？ - -- --- － — —— – − _ __ / // ／ \\ ~ ～ … …… .. ... * ' +
  '未知 未明 不明 不详 不清楚 不知道 不确定 未确定 待补 待补充 待定 待填 待填写 待完善 待核实 待核对 待查 待确认 待更新 ' +
  '暂无 暂缺 暂不清楚 未填 未提供 未说明 未注明 同上'

/** What people write where there is nothing: a fact of some keys (no annotation), of the others no value. */
const none = '无 没有 none'

export const UNKNOWN = wholeValue(unknown)
export const NONE = wholeValue(none)

/** One of the words as the whole of a text, whatever its case, its brackets or its full stop. An editor matches it too. */
function wholeValue(words: string): RegExp {
  const spelled = words.split(' ').map((word) => [...word].map(inAnyCase).join(''))
  const pattern = `^[\\s"'“‘「(（\\[<{【]*(?:${spelled.join('|')})[\\s"'”’」)）\\]>}】。.]*$`
  return new RegExp(pattern, 'u')
}

function inAnyCase(letter: string): string {
  if (/[a-z]/u.test(letter)) return `[${letter}${letter.toUpperCase()}]`
  return letter.replace(/[$()*+./?[\\\]^{|}]/u, '\\$&')
}

const LONGEST = 20

/** Whether a whole value says that it is not known, or that there is none; nothing where it says more. */
export function placeholderKind(text: string): 'unknown' | 'none' | undefined {
  if (text.length > LONGEST) return undefined
  if (NONE.test(text)) return 'none'
  return UNKNOWN.test(text) ? 'unknown' : undefined
}

/** @param mend how to leave the value out, where it may be left out. */
export function placeholderValue(path: Path, found: string, mend: readonly Edit[] | undefined): Omit<Problem, 'at'> {
  const item = typeof path.at(-1) === 'number'
  return {
    rule: 'placeholder',
    reason: `${pathName(path)} 没有说出内容，不知道的就留空`,
    found: found.trim(),
    ...(mend ? { mend } : { fix: item ? '删掉这一项' : '这一项必填，写上内容' }),
  }
}

/**
 * The edit that leaves nothing behind a key's colon, quotation marks and `|` included.
 *
 * @param behind where the key ends.
 * @returns nothing where something else stands between the key and its value, a comment say.
 */
export function emptied(source: string, behind: number, { start, end }: Place): Edit[] | undefined {
  const from = source.indexOf(':', behind) + 1
  const between = source.slice(from, start)
  if (from === 0 || !/^[ \t]*(?:["']|[|>][-+\d]*[ \t]*\n[ ]*)?$/u.test(between)) return undefined
  const closing = /["']$/u.test(between) ? 1 : 0
  const to = start + source.slice(start, end).trimEnd().length + closing
  return [{ start: from, end: to, text: '' }]
}
