import { dump, FAILSAFE_SCHEMA } from 'js-yaml'
import type { GenericSchema } from 'valibot'
import { datasetSchema } from './schema.ts'
import { descriptionOf, exampleOf, isOptional, wordsOf } from './schema-view.ts'

/** Where the JSON Schema of dataset files stands; editors find it by the first line of a file. */
export const JSON_SCHEMA = 'schema/dataset.schema.json'

/** The values that a new dataset starts with. */
export interface FilledIn {
  readonly name: string
  readonly homepage: string
}

/**
 * The text of a dataset file with every key of the schema: the required ones first, the rest empty,
 * each under a comment made of its description, its words and an example. A pure function of the
 * schema, so that the comments cannot say anything else than the checks do.
 *
 * @param path the file's own path in the project, with `/`: the way to the JSON Schema follows from it.
 * @param filled written as YAML scalars, whatever they hold; without it these keys are empty too.
 */
export function datasetSkeleton(path: string, filled?: FilledIn): string {
  const entries = Object.entries<GenericSchema>(datasetSchema.entries)
  const required = entries.filter(([, schema]) => !isOptional(schema))
  const optional = entries.filter(([, schema]) => isOptional(schema))
  const values: Readonly<Record<string, string>> = { ...filled }
  const block = ([key, schema]: [string, GenericSchema]) => {
    const value = values[key]
    return `${comment(key, schema)}${value === undefined ? `${key}:\n` : dump({ [key]: value }, { lineWidth: -1 })}`
  }
  return [
    `# yaml-language-server: $schema=${'../'.repeat(path.split('/').length - 1)}${JSON_SCHEMA}
# 一个文件写一个数据集。在冒号后面空一格填写；不知道的留空，许可不要猜。
# 以 # 开头的行是说明，不显示，填完可以删掉。
`,
    `# ==== 必填：${required.map(([key]) => key).join('、')} ====\n`,
    ...required.map(block),
    '# ==== 选填，不知道就留空 ====\n',
    ...optional.map(block),
  ].join('\n')
}

function comment(key: string, schema: GenericSchema): string {
  const description = descriptionOf(schema) ?? key
  const words = wordsOf(schema)
  // Words that the description explains need no second list.
  const listed = words.every((word) => description.includes(word)) ? [] : [`可用的词：${words.join('、')}`]
  return [description, ...listed, ...exampleLines(key, exampleOf(schema))]
    .map((line) => `# ${line}`.trimEnd().concat('\n'))
    .join('')
}

/** An example as a contributor would write it: every scalar plain text, a list of words in one line. */
function exampleLines(key: string, example: unknown): string[] {
  if (example === undefined) return []
  const short = Array.isArray(example) && example.every((item) => typeof item === 'string')
  const yaml = dump({ [key]: example }, { schema: FAILSAFE_SCHEMA, lineWidth: -1, flowLevel: short ? 1 : -1 })
  const lines = yaml.trimEnd().split('\n')
  return lines.length === 1 ? [`例如 ${lines[0]}`] : ['例如', ...lines.map((line) => `    ${line}`)]
}
