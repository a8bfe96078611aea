import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { year } from '../dataset/dates-and-sizes.ts'
import { canonicalLicense } from '../dataset/license-spelling.ts'
import { address, type TextForm } from '../dataset/texts.ts'
import type { EitherType, RecordType, TextType, Type } from '../dataset/types.ts'
import type { TextValue } from '../dataset/write-yaml.ts'
import type { Problem, Span } from '../problem/problem.ts'
import { citation, hostName } from './hosts.ts'
import { type Line, readLine } from './line.ts'

/** Is told what is wrong with an answer, or was taken otherwise than it reads; places are those of the text. */
export type Say = (problem: Omit<Problem, 'rule' | 'at'> & { readonly at: Span }) => void

/**
 * What an answer of the form says as a value of the dataset file, by the type of its key. All the usual ways to
 * write a line are taken; what is left out or put together is told.
 *
 * @param text without blanks around it, not empty.
 * @returns nothing if it does not say what it must, which is told.
 */
export function readAnswer(type: Type, text: string, say: Say): TextValue | undefined {
  if (type.kind === 'word') return firstWord(text)
  if (type.kind === 'list') return readItems(type.item, text, say)
  if (type.kind === 'either') return readEither(type, text, say)
  // A text of several lines is written as a block.
  return type.kind === 'text' && type.form.block ? `${text}\n` : text
}

/** `open` of `open 开放下载`. */
export function firstWord(text: string): string {
  return text.split(' ')[0] ?? text
}

/** A line of an answer, by itself and as it was read. */
interface Row extends Span {
  readonly written: string
  readonly line: Line
}

/** The lines of an answer that say something. */
function rowsOf(text: string): Row[] {
  let offset = 0
  return text.split('\n').flatMap((written) => {
    const start = offset
    offset += written.length + 1
    return written.trim() === '' ? [] : [{ start, end: start + written.length, written, line: readLine(written) }]
  })
}

/** GitHub joins the chosen options with commas; what a person writes has a line for each. */
function readItems(item: Type, text: string, say: Say): TextValue | undefined {
  if (item.kind === 'record') return readRecords(item, joinedRows(rowsOf(text), say), say)
  if (item.kind === 'text' && item.form === address) return readAddresses(rowsOf(text), say)
  const words = text
    .split(/\n|, /u)
    .map((word) => word.trim().replace(/^[-*+•]\s*/u, ''))
    .filter((word) => word !== '')
  // One text is read as the words that it joins: `分割、检测`.
  return words.length === 1 ? words[0] : words
}

/** A title with its address in the next line, and an address with its code there, are one row. */
function joinedRows(rows: readonly Row[], say: Say): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    const { line } = row
    const isCode = line.code !== undefined && line.url === undefined && line.label + line.rest === ''
    const isAddress = line.url !== undefined && line.label === ''
    const follows = last && (isCode ? last.line.url && !last.line.code : isAddress && last.line.url === undefined)
    if (!last || !follows) {
      joined.push(row)
      continue
    }
    const written = `${last.written.trim()} ${row.written.trim()}`
    joined.splice(-1, 1, { start: last.start, end: row.end, written, line: readLine(written) })
    if (!isCode) say({ at: last, reason: '没有网址，与下一行合成一条', found: written, warning: true })
  }
  return joined
}

function readRecords(type: RecordType, rows: readonly Row[], say: Say): TextValue | undefined {
  const values = rows.map((row) => readRecord(type, row, say))
  return values.every((value) => value !== undefined) ? values : undefined
}

/** A text and an address as a record, with a year if it has room for one. */
function readRecord({ keys }: RecordType, row: Row, say: Say): TextValue | undefined {
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

/** Addresses, however they are introduced. */
function readAddresses(rows: readonly Row[], say: Say): TextValue | undefined {
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

/** An answer that may be one of several kinds: an address, a word, a licence. */
function readEither({ ways }: EitherType, text: string, say: Say): TextValue | undefined {
  const form = ways.flatMap((way) => (way.kind === 'text' ? way.form : []))[0]
  const whole = { start: 0, end: text.length }
  if (ways.some(({ kind }) => kind === 'word')) return firstWord(text)
  if (!form || isOf(form, text)) return text
  if (form === address) return readAddress(text, whole, say)
  return readNamed(ways, form, { ...whole, written: text, line: readLine(text) }, say)
}

/** Whether a text is of a form, or a spelling of it that is meant without doubt. */
function isOf(form: TextForm, text: string): boolean {
  return form.accepts(text) || form.canonical?.(text) !== undefined
}

/** `[LiTS](https://…)` and `主页：https://…` are one address. */
function readAddress(text: string, at: Span, say: Say): TextValue | undefined {
  const { url, label, rest, addresses } = readLine(text)
  if (url === undefined) return text
  if (addresses > 1) {
    say({ at, reason: '有几个网址', found: text, fix: '只写一个官方的网址，其余的写到“下载”或“出处”里' })
    return undefined
  }
  if (label + rest !== '') say({ at, reason: '只收网址，旁边的文字没有收进文件', found: text, warning: true })
  return url
}

/** A licence and where its terms stand: by its id, or by a name of its own. */
function readNamed(ways: readonly Type[], form: TextForm, row: Row, say: Say): TextValue | undefined {
  const { label, url } = row.line
  if (url === undefined) return readFlow(row.written) ?? row.written
  const license = canonicalLicense(url)
  if (license !== undefined && (label === '' || label === license || form.canonical?.(label) === license))
    return license
  if (label === '') {
    const fix = '网址前面写上许可的名字，例如“自定条款 https://…”'
    say({ at: row, reason: '只有网址', found: row.written, fix })
    return undefined
  }
  const records = ways.filter((way) => way.kind === 'record')
  const ofForm = records.find(({ keys }) =>
    Object.values(keys).some(({ type }) => 'form' in type && type.form === form),
  )
  const record = isOf(form, label) ? ofForm : records.at(-1)
  return readFlow(row.written) ?? (record ? readRecord(record, row, say) : row.written)
}

/** `{name: 自定条款, url: https://…}`, as the file itself has it. */
function readFlow(text: string): TextValue | undefined {
  if (!/^\{.*\}$/su.test(text)) return undefined
  try {
    const value: unknown = load(text.replaceAll('：', ': ').replaceAll('，', ', '), { schema: FAILSAFE_SCHEMA })
    const texts = Object.entries(value as object).map(([key, of]) => [key, of] as const)
    return texts.every(([, of]) => typeof of === 'string') ? (Object.fromEntries(texts) as TextValue) : undefined
  } catch {
    return undefined
  }
}
