import * as v from 'valibot'
import { nodeAt, type Path } from './value.ts'
import type { YamlNode } from './yaml.ts'

/** What the schema says of one place, as far as messages and checks need to know it. */
export type SchemaView =
  | { readonly type: 'strict_object'; readonly entries: Readonly<Record<string, v.GenericSchema>> }
  | { readonly type: 'array'; readonly item: v.GenericSchema }
  | { readonly type: 'picklist'; readonly options: readonly string[] }
  | { readonly type: 'string' }

type Wrapper =
  | { readonly type: 'exact_optional'; readonly wrapped: v.GenericSchema }
  | { readonly type: 'lazy'; readonly getter: (input: unknown) => v.GenericSchema }

/** The schema that a node must meet, with optional and either-or schemas opened. */
export function viewOf(schema: v.GenericSchema, node: YamlNode): SchemaView {
  // valibot's schemas are plain objects that say what they are; its generic type does not tell.
  const view = schema as unknown as SchemaView | Wrapper
  if (view.type === 'exact_optional') return viewOf(view.wrapped, node)
  if (view.type === 'lazy') return viewOf(view.getter(form(node)), node)
  return view
}

/** What an either-or schema looks at: the keys, or that it is a list, or a text. Keys without a value count. */
function form(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, value]))
}

/** Whether an object needs no such key. */
export function isOptional(schema: v.GenericSchema): boolean {
  return schema.type === 'exact_optional'
}

/** The schema at a path of a file. */
export function viewAt(schema: v.GenericSchema, root: YamlNode, path: Path): SchemaView | undefined {
  let current: v.GenericSchema | undefined = schema
  for (const [index, step] of path.entries()) {
    if (!current) return undefined
    const view = viewOf(current, nodeAt(root, path.slice(0, index)))
    current = view.type === 'array' ? view.item : view.type === 'strict_object' ? view.entries[step] : undefined
  }
  return current && viewOf(current, nodeAt(root, path))
}

/** What a key means, in Chinese. */
export function descriptionOf(schema: v.GenericSchema): string | undefined {
  return v.getDescription(withoutOptional(schema))
}

/** The name of a key in Chinese: its description up to the first colon. */
export function labelOf(schema: v.GenericSchema | undefined): string | undefined {
  return schema && descriptionOf(schema)?.split('：')[0]
}

/** An example of a key's value, as the schema sees it: text, lists, objects. */
export function exampleOf(schema: v.GenericSchema): unknown {
  const [example] = v.getExamples(withoutOptional(schema)) as readonly unknown[]
  return example
}

/** The words that a value, or each item of a list, is chosen from; none where the text is free. */
export function wordsOf(schema: v.GenericSchema): readonly string[] {
  const view = withoutOptional(schema) as unknown as SchemaView | Wrapper
  if (view.type === 'array') return wordsOf(view.item)
  return view.type === 'picklist' ? view.options : []
}

function withoutOptional(schema: v.GenericSchema): v.GenericSchema {
  const view = schema as unknown as SchemaView | Wrapper
  return view.type === 'exact_optional' ? view.wrapped : schema
}
