import { VFile } from 'vfile'
import type { Catalog } from '../catalog/catalog.ts'
import { allSections } from '../catalog/rules/rule.ts'
import { datasetSchema, ID } from '../catalog/schema.ts'
import { type TextValue, toYaml } from '../catalog/write-yaml.ts'
import { nearest } from '../report/nearest.ts'
import { report } from '../report/problem.ts'
import { type Answer, readAnswers } from './body.ts'
import { fields, isRequired } from './fields.ts'

/** The path of a file that has no place in the list yet. */
const UNPLACED = 'datasets/issue.yaml'

/**
 * Make a dataset file of the body of an issue. The file's path comes from a section of the list and a
 * well-formed id, never from other text; what the values hold is for the dataset's own checks.
 *
 * @param body the text; problems of the form are reported on it, and then the file is only fit
 *   to be checked for others.
 * @param catalog the list as it is, for its sections.
 */
export function datasetFileOf(body: VFile, catalog: Catalog): VFile {
  const given = readAnswers(body)
  const answers = new Map(given.filter(({ text }) => text !== '').map((answer) => [answer.field.key, answer]))
  const section = sectionOf(body, answers.get('section'), catalog)
  const id = idOf(body, answers.get('id'))
  if (given.length > 0) reportMissing(body, given)
  const value: Record<string, TextValue> = {}
  for (const key of Object.keys(datasetSchema.entries)) {
    const answer = answers.get(key as keyof typeof datasetSchema.entries)
    const read = answer?.field.read(answer.text)
    if (answer && read === undefined) {
      const reason = `“${answer.field.label}”有一行看不明白`
      report(body, { rule: 'issue-line', at: answer, reason, allowed: [answer.field.hint], fix: '照这个写法改' })
    } else if (read !== undefined) value[key] = read
  }
  return new VFile({ path: section && id ? `datasets/${section}/${id}.yaml` : UNPLACED, value: toYaml(value) })
}

function reportMissing(body: VFile, given: readonly Answer[]): void {
  for (const field of fields.filter(isRequired)) {
    const answer = given.find((other) => other.field === field)
    if (answer && answer.text !== '') continue
    report(body, { rule: 'issue-missing', at: answer, reason: `“${field.label}”没有填`, fix: `填上${field.hint}` })
  }
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
