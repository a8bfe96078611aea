import { nearest } from '../problem/nearest.ts'
import type { Problem } from '../problem/problem.ts'
import { type Path, pathName } from './place.ts'
import type { Key, KeyTable, WordType } from './types.ts'
import { aliases, hints } from './words.ts'

/** What is wrong with the shape of a file, in a contributor's words; `read.ts` finds it, and knows where. */
type ShapeProblem = Omit<Problem, 'at'>

export function unknownWord(path: Path, found: string, { words, grows }: WordType): ShapeProblem {
  return {
    rule: 'unknown-word',
    reason: `${pathName(path)} 不是词表里的词`,
    found,
    allowed: words,
    nearest: nearest(found, words, { ...aliases, ...hints }),
    fix: grows
      ? '换成允许的词；确实缺词时在拉取请求里说明，由维护者加到 src/dataset/words.ts'
      : '换成允许的词；不清楚就删掉这一行',
  }
}

export function emptyItem(path: Path): ShapeProblem {
  const name = path.length === 0 ? '整个文件' : pathName(path)
  return { rule: 'empty-item', reason: `${name} 是空的`, fix: '填上内容，或删掉这一项' }
}

export function foldedLines(path: Path): ShapeProblem {
  return {
    rule: 'folded-lines',
    reason: `${pathName(path)} 写在了几行里，会被连成一行`,
    allowed: ['写在一行里；几行文字用“|”，另起一行，缩进两个空格'],
    fix: '照允许的写法改',
  }
}

export function repeatedItem(path: Path, found: string): ShapeProblem {
  return { rule: 'repeated-item', reason: `${pathName(path)} 与前面的一项重复`, found, fix: '删掉重复的一项' }
}

/** @param name what stands where a key should: a text that was there before, or no text at all. */
export function repeatedKey(name: unknown): ShapeProblem {
  return typeof name === 'string'
    ? { rule: 'yaml-duplicate-key', reason: `键 ${name} 写了两次`, fix: '只留一个，把两处的内容合到一起' }
    : { rule: 'yaml-key', reason: '键必须是文字', fix: '照 templates/dataset.yaml 的样子写' }
}

export function unknownKey(name: string, keys: KeyTable): ShapeProblem {
  // Who writes in Chinese may write the key as the page's column shows it.
  const labels = Object.fromEntries(Object.entries(keys).map(([key, { label }]) => [label, key]))
  const allowed = Object.keys(keys)
  return {
    rule: 'unknown-key',
    reason: `不认识的键 ${name}`,
    allowed,
    nearest: nearest(name, allowed, labels),
    fix: '改成允许的键之一，或删掉；放不进去的内容可以写在 description 或 notes 里',
  }
}

export function missingKey(path: Path, name: string, { label, example }: Key): ShapeProblem {
  return {
    rule: 'missing-key',
    reason: `${path.length === 0 ? '' : `${pathName(path)} `}缺少必填的 ${name}（${label}）`,
    fix: `加上一行${typeof example === 'string' ? `，例如 ${name}: ${example}` : ` ${name}: …`}`,
  }
}

const kinds = { scalar: '一个值', sequence: '一个列表', mapping: '一组“键: 值”' } as const

/** @param keys those of the record that is wanted; none if it is no record. */
export function wrongKind(
  path: Path,
  wanted: keyof typeof kinds,
  written: keyof typeof kinds,
  keys: KeyTable,
): ShapeProblem {
  const first = Object.keys(keys).slice(0, 3).join('、')
  const ways = {
    scalar: '写成一个值；如果值本身以 [ 或 { 开头，请用引号括起来',
    sequence: '写成列表：每行一项，以“- ”开头',
    mapping: `每行写“键: 值”，冒号用英文的“:”，后面空一格；这里的键从 ${first} 开始`,
  }
  return {
    rule: 'wrong-kind',
    reason: `${path.length === 0 ? '整个文件' : `${pathName(path)} `}应当是${kinds[wanted]}`,
    found: kinds[written],
    fix: ways[wanted],
  }
}
