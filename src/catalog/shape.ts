import type { GenericSchema } from 'valibot'
import type { VFile } from 'vfile'
import { nearest } from '../report/nearest.ts'
import { report } from '../report/problem.ts'
import { isOptional, labelOf, viewOf } from './schema-view.ts'
import { entryOf, isEmpty, type Path } from './value.ts'
import type { YamlMapping, YamlNode } from './yaml.ts'

/**
 * Compare the shape of a YAML node with the schema: keys that are unknown or missing, a list where
 * one value is meant, and so on, all of them. (valibot itself stops at an object's first unknown key
 * and takes a list for an object.)
 *
 * @returns whether the shape is that of the schema.
 */
export function checkShape(file: VFile, schema: GenericSchema, node: YamlNode, path: Path = []): boolean {
  const meant = viewOf(schema, node)
  if (meant.type === 'strict_object') {
    if (node.kind === 'mapping') return checkKeys(file, meant.entries, node, path)
    return wrongKind(file, node, path, `写成“键: 值”，可用的键：${Object.keys(meant.entries).join('、')}`)
  }
  if (meant.type === 'array') {
    if (node.kind !== 'sequence') return wrongKind(file, node, path, '写成列表：每行一项，以“- ”开头')
    return node.items.map((item, index) => checkShape(file, meant.item, item, [...path, index])).every(Boolean)
  }
  if (node.kind === 'scalar') return true
  return wrongKind(file, node, path, '写成一个值；如果值本身以 [ 或 { 开头，请用引号括起来')
}

type Entries = Readonly<Record<string, GenericSchema>>

function checkKeys(file: VFile, entries: Entries, node: YamlMapping, path: Path): boolean {
  const keys = Object.keys(entries)
  const results = node.entries.map(({ key, value }) => {
    const schema = Object.hasOwn(entries, key.value) ? entries[key.value] : undefined
    if (schema) return isEmpty(value) || checkShape(file, schema, value, [...path, key.value])
    report(file, {
      rule: 'unknown-key',
      at: key,
      reason: `不认识的键 ${key.value}`,
      allowed: keys,
      nearest: nearest(key.value, keys),
      fix: '改成允许的键之一，或删掉；放不进去的内容可以写在 description 或 notes 里',
    })
    return false
  })
  const missing = Object.entries(entries).filter(([key, schema]) => {
    const entry = entryOf(node, key)
    return !isOptional(schema) && (!entry || isEmpty(entry.value))
  })
  for (const [key, schema] of missing) {
    report(file, {
      rule: 'missing-key',
      at: entryOf(node, key)?.key ?? node,
      reason: `${path.length === 0 ? '' : `${pathName(path)} `}缺少必填的 ${key}（${labelOf(schema) ?? key}）`,
      fix: `加上一行“${key}: …”`,
    })
  }
  return results.every(Boolean) && missing.length === 0
}

function wrongKind(file: VFile, node: YamlNode, path: Path, fix: string): false {
  const found = { scalar: '一个值', sequence: '一个列表', mapping: '一组“键: 值”' }[node.kind]
  const where = path.length === 0 ? '整个文件' : pathName(path)
  report(file, { rule: 'wrong-kind', at: node, reason: `${where} 的形式不对`, found, fix })
  return false
}

/** How messages name a place: `papers 第 2 项的 url`. */
export function pathName(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? ` 第 ${step + 1} 项` : index === 0 ? step : `的 ${step}`))
    .join('')
}
