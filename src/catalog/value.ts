import type { YamlMapping, YamlNode } from './yaml.ts'

/** Where a value stands: keys and list indexes from the top of the file. */
export type Path = readonly (string | number)[]

/**
 * The plain value of a YAML node: text, arrays, objects without a prototype (`__proto__` is a key
 * like any other). Entries without a value are left out: a key that is empty means unknown.
 */
export function toValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(toValue)
  const value = Object.create(null) as Record<string, unknown>
  for (const entry of node.entries) {
    if (!isEmpty(entry.value)) value[entry.key.value] = toValue(entry.value)
  }
  return value
}

/** No text, no items, or a mapping in which nothing is filled in. */
export function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.value === ''
  if (node.kind === 'sequence') return node.items.length === 0
  return node.entries.every((entry) => isEmpty(entry.value))
}

/** The node at a path; where the path leads nowhere, the last node on the way. */
export function nodeAt(root: YamlNode, path: Path): YamlNode {
  let node = root
  for (const step of path) {
    const next: YamlNode | undefined =
      node.kind === 'sequence'
        ? node.items[Number(step)]
        : node.kind === 'mapping'
          ? entryOf(node, String(step))?.value
          : undefined
    if (!next) return node
    node = next
  }
  return node
}

/** The key and value of a mapping's entry. */
export function entryOf(node: YamlMapping, key: string): YamlMapping['entries'][number] | undefined {
  return node.entries.find((entry) => entry.key.value === key)
}
