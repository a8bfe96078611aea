import { dataSize, month, year } from '../dataset/dates-and-sizes.ts'
import { datasetType } from '../dataset/keys.ts'
import { NONE, UNKNOWN } from '../dataset/placeholder.ts'
import { spdxIds } from '../dataset/spdx.ts'
import type { TextForm } from '../dataset/texts.ts'
import * as forms from '../dataset/texts.ts'
import type { Key, RecordType, Type } from '../dataset/types.ts'

type Json = { readonly [key: string]: unknown }

/** Where the JSON Schema of dataset files stands; editors find it by the first line of a file. */
export const JSON_SCHEMA = 'schema/dataset.schema.json'

/**
 * The JSON Schema of a dataset file, for editors: made from the one declaration, so that editor and
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
    ...object(datasetType),
    definitions: definitions(),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** What counts as not given: no value, an empty text, nothing in it. */
const EMPTY: Json = {
  anyOf: [{ enum: [null, ''] }, { type: 'array', maxItems: 0 }, { type: 'object', maxProperties: 0 }],
}

/** The forms of text in the order of the definitions. */
const named: readonly TextForm[] = [
  forms.line,
  forms.lines,
  forms.address,
  year,
  month,
  dataSize,
  forms.datasetId,
  forms.sectionPath,
]

function definitions(): Json {
  const texts = named.map(({ name, pattern, unquoted }) => {
    const text = { type: 'string', pattern: pattern?.source }
    return [name, unquoted ? { anyOf: [text, unquoted] } : text] as const
  })
  return {
    empty: EMPTY,
    unknown: matching(UNKNOWN),
    none: matching(NONE),
    ...Object.fromEntries(texts),
    [forms.spdxId.name]: { enum: [...spdxIds()] },
  }
}

/** A text that says nothing, or that there is nothing. */
function matching({ source }: RegExp): Json {
  return { type: 'string', pattern: source }
}

function reference(name: string): Json {
  return { $ref: `#/definitions/${name}` }
}

function object({ keys }: RecordType): Json {
  const entries = Object.entries(keys)
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, key]) => [name, property(key)])),
  }
}

/** An object in which no key has a value: as good as not given. */
function unfilled({ keys }: RecordType): Json {
  const properties = Object.fromEntries(Object.keys(keys).map((key) => [key, reference('empty')]))
  return { type: 'object', additionalProperties: false, properties }
}

function property({ type, label, hint, example, required, none }: Key): Json {
  const ways = waysOf(type)
  const objects = ways.flatMap((way) => (way.kind === 'record' ? [unfilled(way)] : []))
  return {
    description: hint ? `${label}：${hint}` : label,
    ...(example === undefined ? {} : { examples: [example] }),
    not: placeholder(none),
    // Draft 7 does not look at what stands beside a $ref: it goes into a list.
    anyOf: [...ways.map(meaning), ...(required ? [] : [...objects, reference('empty')])],
  }
}

/** What is no value; where there being none is a fact, other words for it are not as the list writes them. */
function placeholder(fact?: string): Json {
  const none = reference('none')
  const elsewhere = fact === undefined ? none : { allOf: [none, { not: { const: fact } }] }
  return { anyOf: [reference('unknown'), elsewhere] }
}

function meaning(type: Type): Json {
  if (type.kind === 'record') return object(type)
  if (type.kind === 'word') return { enum: type.words }
  if (type.kind === 'text') return reference(type.form.name)
  if (type.kind === 'either') return { anyOf: type.ways.map(meaning) }
  return {
    type: 'array',
    ...(type.distinct ? { uniqueItems: true } : {}),
    ...(type.least > 0 ? { minItems: type.least } : {}),
    items: {
      anyOf: waysOf(type.item).map(meaning),
      ...(type.item.kind === 'text' ? { not: placeholder() } : {}),
    },
  }
}

function waysOf(type: Type): readonly Type[] {
  return type.kind === 'either' ? type.ways : [type]
}
