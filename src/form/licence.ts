import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { canonicalLicense } from '../dataset/license-spelling.ts'
import type { TextForm } from '../dataset/texts.ts'
import type { Type } from '../dataset/types.ts'
import type { TextValue } from '../dataset/write-yaml.ts'
import { readRecord } from './records.ts'
import type { Row, Say } from './rows.ts'

/** Whether a text is of a form, or a spelling of it that is meant without doubt. */
export function isOf(form: TextForm, text: string): boolean {
  return form.accepts(text) || form.canonical?.(text) !== undefined
}

/** A licence and where its terms stand: by its id, or by a name of its own. */
export function readLicence(ways: readonly Type[], form: TextForm, row: Row, say: Say): TextValue | undefined {
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
