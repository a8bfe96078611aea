import type { GenericSchema } from 'valibot'
import type { VFile } from 'vfile'
import { nearest } from '../report/nearest.ts'
import { report } from '../report/problem.ts'
import { exampleOf, isOptional, labelOf, viewOf } from './schema-view.ts'
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
    return wrongKind(file, node, path, 'mapping', Object.keys(meant.entries))
  }
  if (meant.type === 'array') {
    if (node.kind !== 'sequence') return wrongKind(file, node, path, 'sequence')
    return node.items.map((item, index) => checkShape(file, meant.item, item, [...path, index])).every(Boolean)
  }
  if (node.kind === 'scalar') return true
  return wrongKind(file, node, path, 'scalar')
}

type Entries = Readonly<Record<string, GenericSchema>>

function checkKeys(file: VFile, entries: Entries, node: YamlMapping, path: Path): boolean {
  const keys = Object.keys(entries)
  const results = node.entries.map(({ key, value }) => {
    const schema = Object.hasOwn(entries, key.value) ? entries[key.value] : undefined
    if (schema) return isUnset(value) || checkShape(file, schema, value, [...path, key.value])
    report(file, {
      rule: 'unknown-key',
      at: key,
      reason: `不认识的键 ${key.value}`,
      allowed: keys,
      nearest: nearest(key.value, keys, labelsOf(entries)),
      fix: '改成允许的键之一，或删掉；放不进去的内容可以写在 description 或 notes 里',
    })
    return false
  })
  // A key inside the file with nothing filled in below it is as good as absent; an item of a list is not.
  const unfilled = typeof path.at(-1) === 'string' && isEmpty(node)
  const missing = Object.entries(entries).filter(([key, schema]) => {
    if (unfilled) return false
    const entry = entryOf(node, key)
    return !isOptional(schema) && (!entry || isEmpty(entry.value))
  })
  for (const [key, schema] of missing) {
    report(file, {
      rule: 'missing-key',
      at: entryOf(node, key)?.key ?? node,
      reason: `${path.length === 0 ? '' : `${pathName(path)} `}缺少必填的 ${key}（${labelOf(schema) ?? key}）`,
      fix: typeof exampleOf(schema) === 'string' ? `加上一行，例如 ${key}: ${exampleOf(schema)}` : `加上一行 ${key}: …`,
    })
  }
  return results.every(Boolean) && missing.length === 0
}

/** Who writes in Chinese may write the key as the page's column shows it. */
function labelsOf(entries: Entries): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([key, schema]) => [labelOf(schema) ?? key, key]))
}

/** Nothing given at all, not even keys that could be wrong. */
function isUnset(node: YamlNode): boolean {
  return isEmpty(node) && (node.kind !== 'mapping' || node.entries.length === 0)
}

const kinds = { scalar: '一个值', sequence: '一个列表', mapping: '一组“键: 值”' } as const

function wrongKind(
  file: VFile,
  node: YamlNode,
  path: Path,
  wanted: YamlNode['kind'],
  keys: readonly string[] = [],
): false {
  const place = path.length === 0 ? '整个文件' : `${pathName(path)} `
  const ways = {
    scalar: '写成一个值；如果值本身以 [ 或 { 开头，请用引号括起来',
    sequence: '写成列表：每行一项，以“- ”开头',
    mapping: `每行写“键: 值”，冒号用英文的“:”，后面空一格；这里的键从 ${keys.slice(0, 3).join('、')} 开始`,
  }
  report(file, {
    rule: 'wrong-kind',
    at: node,
    reason: `${place}应当是${kinds[wanted]}`,
    found: kinds[node.kind],
    fix: ways[wanted],
  })
  return false
}

/** How messages name a place: `papers 第 2 项的 url`. */
export function pathName(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return ` 第 ${step + 1} 项`
      return index === 0 ? step : `${typeof path[index - 1] === 'number' ? '' : ' '}的 ${step}`
    })
    .join('')
    .trim()
}
