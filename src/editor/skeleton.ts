import { dump, FAILSAFE_SCHEMA } from 'js-yaml'
import { type Dataset, datasetKeyList } from '../dataset/keys.ts'
import type { Key, Type } from '../dataset/types.ts'
import { JSON_SCHEMA } from './json-schema.ts'

/**
 * The text of a dataset file with every key: the required ones first, the rest empty, each under a comment
 * made of what is declared of it. A pure function of the declaration, so that the comments cannot say
 * anything else than the checks do.
 *
 * @param path the file's own path in the project, with `/`: the way to the JSON Schema follows from it.
 * @param filled written as YAML scalars, whatever they hold; other keys are empty.
 */
export function datasetSkeleton(path: string, filled: Partial<Pick<Dataset, 'name' | 'homepage'>> = {}): string {
  const required = datasetKeyList.filter(([, key]) => key.required)
  const optional = datasetKeyList.filter(([, key]) => !key.required)
  const values: Readonly<Record<string, unknown>> = filled
  const block = ([name, key]: readonly [string, Key]) => {
    const value = values[name]
    return `${comment(name, key)}${value === undefined ? `${name}:\n` : dump({ [name]: value }, { lineWidth: -1 })}`
  }
  return [
    `# yaml-language-server: $schema=${'../'.repeat(path.split('/').length - 1)}${JSON_SCHEMA}
# 一个文件写一个数据集。在冒号后面空一格填写；不知道的留空，许可不要猜。
# 以 # 开头的行是说明，不显示，填完可以删掉。
`,
    `# ==== 必填：${required.map(([name]) => name).join('、')} ====\n`,
    ...required.map(block),
    '# ==== 选填，不知道就留空 ====\n',
    ...optional.map(block),
  ].join('\n')
}

function comment(name: string, { type, label, hint, example }: Key): string {
  const description = `${label}：${hint}`
  const words = wordsOf(type)
  // Words that the description explains need no second list.
  const listed = words.every((word) => description.includes(word)) ? [] : [`可用的词：${words.join('、')}`]
  return [description, ...listed, ...exampleLines(name, example)]
    .map((line) => `# ${line}`.trimEnd().concat('\n'))
    .join('')
}

/** The words that a value, or each item of a list, is chosen from; none where the text is free. */
function wordsOf(type: Type): readonly string[] {
  if (type.kind === 'list') return wordsOf(type.item)
  return type.kind === 'word' ? type.words : []
}

/** An example as a contributor would write it: every scalar plain text, a list of words in one line. */
function exampleLines(name: string, example: unknown): string[] {
  const short = Array.isArray(example) && example.every((item) => typeof item === 'string')
  const yaml = dump({ [name]: example }, { schema: FAILSAFE_SCHEMA, lineWidth: -1, flowLevel: short ? 1 : -1 })
  const lines = yaml.trimEnd().split('\n')
  return lines.length === 1 ? [`例如 ${lines[0]}`] : ['例如', ...lines.map((line) => `    ${line}`)]
}
