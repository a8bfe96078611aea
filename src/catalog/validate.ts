import * as v from 'valibot'
import type { VFile } from 'vfile'
import { report } from '../report/problem.ts'
import { explain } from './explain.ts'
import { placeOf } from './place.ts'
import { quickValue } from './quick-value.ts'
import { viewAt } from './schema-view.ts'
import { checkShape, pathName } from './shape.ts'
import { nodeAt, toValue } from './value.ts'
import { parseYaml, type YamlNode } from './yaml.ts'

/** A file's value with the YAML nodes that tell where each part of it stands; they are made when asked for. */
export interface Validated<T> {
  readonly value: T
  readonly yaml: () => YamlNode | undefined
}

/**
 * Read a file's YAML and check it against a schema. All problems are reported on the file.
 *
 * @returns `undefined` when there are any.
 */
export function readYaml<S extends v.GenericSchema>(file: VFile, schema: S): Validated<v.InferOutput<S>> | undefined {
  const quick = quickValue(String(file))
  const valid = quick === undefined ? undefined : v.safeParse(schema, quick)
  if (!valid?.success) return readCarefully(file, schema)
  let yaml: YamlNode | undefined
  return {
    value: valid.output,
    yaml: () => {
      yaml ??= parseYaml(file)
      return yaml
    },
  }
}

/** With everything that is wrong, at its place. */
function readCarefully<S extends v.GenericSchema>(file: VFile, schema: S): Validated<v.InferOutput<S>> | undefined {
  const yaml = parseYaml(file)
  if (!yaml) return undefined
  const shaped = checkShape(file, schema, yaml)
  const result = v.safeParse(schema, toValue(yaml))
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    const node = nodeAt(yaml, path)
    // Shape problems are told already, with every key they concern.
    if (node.kind === 'scalar' && (issue.kind === 'validation' || issue.type === 'picklist')) {
      const { offset = 0, ...problem } = explain(issue, viewAt(schema, yaml, path), pathName(path), node.value)
      report(file, { at: { start: placeOf(String(file), node, offset), end: node.end }, ...problem })
    }
  }
  if (shaped && result.success) return { value: result.output, yaml: () => yaml }
  if (file.messages.length === 0) {
    // Nothing is left out without a word, even if the checks above know none for it.
    const fix = '照 templates/dataset.yaml 的样子写'
    report(file, { rule: 'bad-value', at: yaml, reason: '文件的内容不合要求', fix })
  }
  return undefined
}
