import { year } from '../dataset/dates-and-sizes.ts'
import { address } from '../dataset/texts.ts'
import type { RecordType, TextType } from '../dataset/types.ts'
import type { TextValue } from '../dataset/write-yaml.ts'
import { citation, hostName } from './hosts.ts'
import type { Line } from './line.ts'
import type { Row, Say } from './rows.ts'

/** Lines of a text and an address each; nothing if one of them says less. */
export function readRecords(type: RecordType, rows: readonly Row[], say: Say): TextValue | undefined {
  const values = rows.map((row) => readRecord(type, row, say))
  return values.every((value) => value !== undefined) ? values : undefined
}

/** A text and an address as a record, with a year if it has room for one. */
export function readRecord({ keys }: RecordType, row: Row, say: Say): TextValue | undefined {
  const { line, written } = row
  const forms = Object.entries(keys).map(([name, { type }]) => [name, (type as TextType).form] as const)
  const dated = forms.some(([, form]) => form === year)
  const found = written.trim()
  const { url } = line
  if (url === undefined) {
    say({ at: row, reason: '没有网址', found, fix: '在后面写上网址；没有网址的，写到“介绍”里' })
    return undefined
  }
  if (line.addresses > 1) {
    say({ at: row, reason: '有几个网址', found, fix: '一个网址一行' })
    return undefined
  }
  // `题目，2019，网址` and `题目 网址，2019` say the same.
  const early = dated && line.year === undefined ? /^(.*\S)\s*[,，]\s*((?:19|20)\d\d)$/u.exec(line.label) : null
  const when = early?.[2] ?? line.year
  if (line.rest !== '' || (when !== undefined && !dated)) {
    const reason = '网址后面有看不明白的内容'
    const fix = dated ? '网址后面只写四位数字的年份；别的写到“介绍”里' : '名字写在网址前面；别的写到“介绍”里'
    say({ at: row, reason, found: line.rest || when, fix })
    return undefined
  }
  const label = named(early?.[1] ?? line.label, line, dated, row, say)
  const values = { [forms[0]?.[0] ?? '']: label }
  for (const [name, form] of forms) {
    if (form === address) values[name] = url
    else if (form === year && when !== undefined) values[name] = when
  }
  return values
}

/** What the page shows in place of an address. */
function named(label: string, { url = '', code }: Line, dated: boolean, row: Row, say: Say): string {
  const name = label || (dated ? citation(url) : hostName(url))
  if (label === '') {
    const reason = `没有写${dated ? '题目' : '名字'}，先按网址写上一个`
    say({
      at: row,
      reason,
      found: row.written.trim(),
      fix: dated ? '补上论文的题目' : '换成更好的名字，或不用管',
      warning: true,
    })
  }
  return code && !url.includes(code) ? `${name}（提取码 ${code}）` : name
}
