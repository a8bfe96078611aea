import type { VFile } from 'vfile'
import { datasetKeyList } from '../dataset/keys.ts'
import { ID } from '../dataset/texts.ts'
import { type TextValue, toYaml } from '../dataset/write-yaml.ts'
import { allSections, type Catalog } from '../list/catalog.ts'
import { asId } from '../list/file-names.ts'
import { nearest } from '../problem/nearest.ts'
import { report } from '../problem/problem.ts'
import { firstWord, readAnswer } from './answers.ts'
import { type Answer, questionMeant, readAnswers } from './body.ts'
import { questions } from './questions.ts'

/** What an issue asks for. */
export interface Wish {
  /** Where the file belongs, a section of the list and a well-formed id, never other text. None if one of them is wrong. */
  readonly section: string | undefined
  readonly id: string | undefined
  /** What the dataset file holds; whether it is right is for the dataset's own checks. */
  readonly values: Readonly<Record<string, TextValue>>
}

/** The file that an issue asks for: its path, where that is known. */
export function pathOf({ section, id }: Wish): string | undefined {
  return section && id ? `datasets/${section}/${id}.yaml` : undefined
}

/** The text of the file that an issue asks for. */
export function yamlOf({ values }: Wish): string {
  return toYaml(values)
}

/**
 * Make a dataset file of the body of an issue.
 *
 * @param body the text; what is wrong with the form is reported on it, and as warnings what was taken otherwise
 *   than it reads.
 * @param catalog the list as it is, for its sections.
 */
export function readWish(body: VFile, catalog: Catalog): Wish {
  const given = readAnswers(body)
  const answers = new Map(given.filter(({ text }) => text !== '').map((answer) => [answer.question.key, answer]))
  if (given.length > 0) reportMissing(body, given)
  const section = sectionOf(body, answers.get('section'), catalog)
  const id = idOf(body, answers.get('id'), answers.get('name'))
  const values: Record<string, TextValue> = {}
  for (const [key, { type }] of datasetKeyList) {
    const answer = answers.get(key)
    if (!answer) continue
    const value = readAnswer(type, answer.text, ({ at, reason, ...problem }) => {
      const line = answer.text.slice(0, at.start).split('\n').length
      const span = { start: answer.from + at.start, end: answer.from + at.end }
      const where = answer.text.includes('\n') ? `第 ${line} 行` : ''
      report(body, { rule: 'issue-line', at: span, reason: `${where}${reason}`, ...problem })
    })
    if (value !== undefined) values[key] = value
  }
  return { section, id, values }
}

/** What must be there: a heading that is gone is told otherwise than one with nothing below it. */
function reportMissing(body: VFile, given: readonly Answer[]): void {
  const changed = body.messages.flatMap(({ ruleId, actual = '' }) =>
    ruleId === 'issue-heading' ? questionMeant(actual.replace(/^#+ /u, '')) : [],
  )
  for (const question of questions.filter(({ required }) => required)) {
    const answer = given.find((other) => other.question === question)
    if (answer?.text || (!answer && changed.includes(question))) continue
    const { label, hint } = question
    report(body, {
      rule: 'issue-missing',
      at: answer,
      ...(answer
        ? { reason: `“${label}”没有填`, fix: `填上${hint}` }
        : { reason: `表单的标题“### ${label}”不见了`, fix: `补上一行“### ${label}”，答案写在它下面` }),
    })
  }
}

function sectionOf(body: VFile, answer: Answer | undefined, catalog: Catalog): string | undefined {
  if (!answer) return undefined
  const sections = allSections(catalog.sections)
  const paths = sections.map(({ path }) => path)
  const path = firstWord(answer.text)
  if (paths.includes(path)) return path
  // Who writes the title alone means the one section that has it.
  const titled = sections.filter(({ title }) => title === answer.text)
  if (titled.length === 1) return titled[0]?.path
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

const LONGEST_ID = 100

/** Letters, digits and what people put between them; no way to another folder, no option of a command. */
const NAME_LIKE = /^[A-Za-z\d][\w .-]*$/u

/** The id as it was written, in small letters and with hyphens; without one, as it follows from the name. */
function idOf(body: VFile, answer: Answer | undefined, name: Answer | undefined): string | undefined {
  const text = answer?.text ?? name?.text ?? ''
  const id = answer && !NAME_LIKE.test(text) ? undefined : asId(text)
  if (id !== undefined && ID.test(id) && id.length <= LONGEST_ID) return id
  const allowed = [`小写字母、数字和连字符，例如 lidc-idri，最多 ${LONGEST_ID} 个字符`]
  const told = { rule: 'bad-id', allowed, fix: '照允许的写法改' }
  if (answer) report(body, { ...told, at: answer, reason: '英文短名的写法不对', found: text })
  else if (name) {
    const fix = '填上“英文短名”，例如 lidc-idri'
    report(body, { ...told, at: name, reason: '从名称里得不出英文短名', found: text, fix })
  }
  return undefined
}
