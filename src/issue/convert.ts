import { VFile } from 'vfile'
import type { Catalog } from '../catalog/catalog.ts'
import { allSections } from '../catalog/rules/rule.ts'
import { datasetSchema, ID } from '../catalog/schema.ts'
import { type TextValue, toYaml } from '../catalog/write-yaml.ts'
import { nearest } from '../report/nearest.ts'
import { report } from '../report/problem.ts'
import { type Answer, readAnswers } from './body.ts'
import { fields, isRequired } from './fields.ts'

/**
 * Make a dataset file of the body of an issue. The file's path comes from a section of the list and a
 * well-formed id, never from other text; what the values hold is for the dataset's own checks.
 *
 * @param body the text; problems of the form are reported on it.
 * @param catalog the list as it is, for its sections.
 * @returns nothing if the body has a problem.
 */
export function datasetFileOf(body: VFile, catalog: Catalog): VFile | undefined {
  const answers = new Map(readAnswers(body).map((answer) => [answer.field.key, answer]))
  const section = sectionOf(body, answers.get('section'), catalog)
  const id = idOf(body, answers.get('id'))
  for (const field of fields.filter(isRequired)) {
    if (answers.has(field.key) || body.messages.some(({ ruleId }) => ruleId === 'issue-form')) continue
    report(body, { rule: 'issue-form', reason: `“${field.label}”没有填`, fix: field.hint })
  }
  const value: Record<string, TextValue> = {}
  for (const key of Object.keys(datasetSchema.entries)) {
    const answer = answers.get(key as keyof typeof datasetSchema.entries)
    const read = answer?.field.read(answer.text)
    if (answer && read === undefined) {
      const reason = `“${answer.field.label}”有一行看不明白`
      report(body, { rule: 'issue-line', at: answer, reason, allowed: [answer.field.hint], fix: '照这个写法改' })
    } else if (read !== undefined) value[key] = read
  }
  if (body.messages.length > 0 || !section || !id) return undefined
  return new VFile({ path: `datasets/${section}/${id}.yaml`, value: toYaml(value) })
}

function sectionOf(body: VFile, answer: Answer | undefined, catalog: Catalog): string | undefined {
  if (!answer) return undefined
  const paths = allSections(catalog.sections).map(({ path }) => path)
  const path = answer.text.split(' ')[0] ?? ''
  if (paths.includes(path)) return path
  report(body, {
    rule: 'unknown-section',
    at: answer,
    reason: '没有这个分类',
    found: answer.text,
    allowed: paths,
    nearest: nearest(path, paths),
    fix: '从表单的下拉框里选一个；都不合适就选最接近的，在“介绍”里说明',
  })
  return undefined
}

function idOf(body: VFile, answer: Answer | undefined): string | undefined {
  if (!answer) return undefined
  if (ID.test(answer.text) && answer.text.length <= 100) return answer.text
  report(body, {
    rule: 'bad-id',
    at: answer,
    reason: '英文短名的写法不对',
    found: answer.text,
    allowed: ['小写字母、数字和连字符，例如 lidc-idri，最多 100 个字符'],
    fix: '照允许的写法改',
  })
  return undefined
}
