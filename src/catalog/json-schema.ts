import * as v from 'valibot'
import { datasetSchema, ID, isFirst, SECTION_PATH, YEAR } from './schema.ts'
import { isOptional, type SchemaView } from './schema-view.ts'
import { isSpdxId, spdxIds } from './spdx.ts'
import { ONE_LINE, SEVERAL_LINES, WEB_ADDRESS } from './text.ts'

type Json = { readonly [key: string]: unknown }

/**
 * The JSON Schema of a dataset file, for editors: made from the one schema, so that editor and
 * command agree. An editor reads YAML's core types, the command only text: where any text is meant,
 * a number or a boolean is text too, and a key without a value (null) is an unknown one.
 *
 * @see https://json-schema.org/draft-07 (which the YAML extension of VS Code reads)
 */
export function datasetJsonSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '医学影像数据集',
    description: '一个数据集一个文件。只有 name 和 homepage 必填，不知道的不填。',
    ...object(datasetSchema.entries),
    definitions: definitions(),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** What counts as not given: no value, an empty text, nothing in it. */
const EMPTY: Json = {
  anyOf: [{ enum: [null, ''] }, { type: 'array', maxItems: 0 }, { type: 'object', maxProperties: 0 }],
}

/** The texts of the schema by their pattern: what they are called, and what else YAML may take them for. */
const texts: readonly { pattern: RegExp; name: string; unquoted?: Json }[] = [
  { pattern: ONE_LINE, name: 'line', unquoted: { type: ['number', 'boolean'] } },
  { pattern: SEVERAL_LINES, name: 'text', unquoted: { type: ['number', 'boolean'] } },
  { pattern: WEB_ADDRESS, name: 'address' },
  { pattern: YEAR, name: 'year', unquoted: { type: 'integer', minimum: 1900, maximum: 2099 } },
  { pattern: ID, name: 'id', unquoted: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'boolean' }] } },
  {
    pattern: SECTION_PATH,
    name: 'section',
    unquoted: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'boolean' }] },
  },
]

function definitions(): Json {
  const named = texts.map(({ pattern, name, unquoted }) => {
    const text = { type: 'string', pattern: pattern.source }
    return [name, unquoted ? { anyOf: [text, unquoted] } : text] as const
  })
  return { empty: EMPTY, ...Object.fromEntries(named), license: { enum: [...spdxIds()] } }
}

function reference(name: string): Json {
  return { $ref: `#/definitions/${name}` }
}

type Entries = Readonly<Record<string, v.GenericSchema>>

function object(entries: Entries): Json {
  const keys = Object.entries(entries)
  return {
    type: 'object',
    additionalProperties: false,
    required: keys.filter(([, schema]) => !isOptional(schema)).map(([key]) => key),
    properties: Object.fromEntries(keys.map(([key, schema]) => [key, property(schema)])),
  }
}

/** An object in which no key has a value: as good as not given. */
function unfilled(entries: Entries): Json {
  const properties = Object.fromEntries(Object.keys(entries).map((key) => [key, reference('empty')]))
  return { type: 'object', additionalProperties: false, properties }
}

function property(schema: v.GenericSchema): Json {
  // Draft 7 does not look at what stands beside a $ref: it goes into a list of one.
  if (!isOptional(schema)) return { ...documentation(schema), anyOf: choices(schema).map(meaning) }
  const { wrapped } = schema as unknown as { wrapped: v.GenericSchema }
  const objects = choices(wrapped).flatMap((choice) => {
    const view = choice as unknown as SchemaView
    return view.type === 'strict_object' ? [unfilled(view.entries)] : []
  })
  return { ...documentation(wrapped), anyOf: [...choices(wrapped).map(meaning), ...objects, reference('empty')] }
}

function documentation(schema: v.GenericSchema): Json {
  const description = v.getDescription(schema)
  const examples = v.getExamples(schema)
  return { ...(description ? { description } : {}), ...(examples.length > 0 ? { examples } : {}) }
}

function meaning(schema: v.GenericSchema): Json {
  const view = schema as unknown as SchemaView
  if (view.type === 'strict_object') return object(view.entries)
  if (view.type === 'picklist') return { enum: view.options }
  const steps = stepsOf(schema)
  const requirements = steps.map(({ requirement }) => requirement)
  if (view.type === 'array') {
    return {
      type: 'array',
      ...(requirements.includes(isFirst) ? { uniqueItems: true } : {}),
      ...(steps.some(({ type }) => type === 'min_length') ? { minItems: 1 } : {}),
      items: property(view.item),
    }
  }
  if (requirements.includes(isSpdxId)) return reference('license')
  const text = texts.find(({ pattern }) => requirements.includes(pattern))
  if (!text) throw new Error('a text of the schema has no name here')
  return reference(text.name)
}

/** The forms that a value may take: one, unless the schema names several. */
function choices(schema: v.GenericSchema): readonly v.GenericSchema[] {
  const { alternatives } = v.getMetadata(schema) as { alternatives?: readonly v.GenericSchema[] }
  return alternatives ?? [schema]
}

interface Step {
  readonly type: string
  readonly requirement?: unknown
}

/** The patterns and checks of a schema's pipe. */
function stepsOf(schema: v.GenericSchema): Step[] {
  const { pipe = [] } = schema as unknown as { pipe?: readonly (Step | v.GenericSchema)[] }
  // A pipe in a pipe keeps the inner one as its first step.
  return pipe.flatMap((step) => ('pipe' in step ? stepsOf(step as v.GenericSchema) : [step]))
}
