import type { VFile } from 'vfile'
import { datasetKeyList } from '../dataset/keys.ts'
import { ID } from '../dataset/texts.ts'
import { type TextValue, toYaml } from '../dataset/write-yaml.ts'
import { allSections, type Catalog } from '../list/catalog.ts'
import { nearest } from '../problem/nearest.ts'
import { report } from '../problem/problem.ts'
import { firstWord, readAnswer } from './answers.ts'
import { type Answer, readAnswers } from './body.ts'
import { questions } from './questions.ts'

/** What an issue asks for. */
export interface Wish {
  /** Where the file belongs: a section of the list and a well-formed id, never other text. None if one of them is wrong. */
  readonly path: string | undefined
  /** The dataset file; what its values hold is for the dataset's own checks. */
  readonly yaml: string
}

/**
 * Make a dataset file of the body of an issue.
 *
 * @param body the text; problems of the form are reported on it.
 * @param catalog the list as it is, for its sections.
 */
export function readWish(body: VFile, catalog: Catalog): Wish {
  const given = readAnswers(body)
  const answers = new Map(given.filter(({ text }) => text !== '').map((answer) => [answer.question.key, answer]))
  const section = sectionOf(body, answers.get('section'), catalog)
  const id = idOf(body, answers.get('id'))
  if (given.length > 0) reportMissing(body, given)
  const value: Record<string, TextValue> = {}
  for (const [key, { type }] of datasetKeyList) {
    const answer = answers.get(key)
    const read = answer && readAnswer(type, answer.text)
    if (read !== undefined) value[key] = read
    else if (answer) {
      const { label, hint } = answer.question
      const reason = `“${label}”有一行看不明白`
      report(body, { rule: 'issue-line', at: answer, reason, allowed: [hint], fix: '照这个写法改' })
    }
  }
  return { path: section && id ? `datasets/${section}/${id}.yaml` : undefined, yaml: toYaml(value) }
}

function reportMissing(body: VFile, given: readonly Answer[]): void {
  for (const question of questions.filter(({ required }) => required)) {
    const answer = given.find((other) => other.question === question)
    if (answer && answer.text !== '') continue
    report(body, {
      rule: 'issue-missing',
      at: answer,
      reason: `“${question.label}”没有填`,
      fix: `填上${question.hint}`,
    })
  }
}

function sectionOf(body: VFile, answer: Answer | undefined, catalog: Catalog): string | undefined {
  if (!answer) return undefined
  const paths = allSections(catalog.sections).map(({ path }) => path)
  const path = firstWord(answer.text)
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
