import type { TextValue } from '../dataset/write-yaml.ts'
import type { Span } from '../problem/problem.ts'
import { readLine } from './line.ts'
import type { Row, Say } from './rows.ts'

/** Addresses, however they are introduced. */
export function readAddresses(rows: readonly Row[], say: Say): TextValue | undefined {
  const urls = rows.flatMap((row) => {
    const found = row.written.trim()
    const all = addressesOf(found)
    const words = [row.line.label, row.line.rest].filter(Boolean).join(' ')
    if (all.length === 0) say({ at: row, reason: '没有网址', found, fix: '写网址，一行一个；别的写到“介绍”里' })
    else if (all.length === 1 && words !== '') {
      say({ at: row, reason: '只收网址，旁边的文字没有收进文件', found, warning: true })
    }
    return all
  })
  return urls.length > 0 ? [...new Set(urls)] : undefined
}

/** All addresses of a line. */
function addressesOf(written: string): string[] {
  const parts = written.split(/\s+(?=\[|https?:)|[、；，](?=https?:)/u)
  return parts.flatMap((part) => readLine(part).url ?? [])
}

/** `[LiTS](https://…)` and `主页：https://…` are one address. */
export function readAddress(text: string, at: Span, say: Say): TextValue | undefined {
  const { url, label, rest, addresses } = readLine(text)
  if (url === undefined) return text
  if (addresses > 1) {
    say({ at, reason: '有几个网址', found: text, fix: '只写一个官方的网址，其余的写到“下载”或“出处”里' })
    return undefined
  }
  if (label + rest !== '') say({ at, reason: '只收网址，旁边的文字没有收进文件', found: text, warning: true })
  return url
}
