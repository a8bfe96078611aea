import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Ajv, type ValidateFunction } from 'ajv'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { datasetType } from '../../src/dataset/keys.ts'
import { readYaml } from '../../src/dataset/read.ts'
import { datasetJsonSchema } from '../../src/editor/json-schema.ts'
import { FIXTURES, ROOT, read } from '../support/project.ts'

const schema = JSON.parse(datasetJsonSchema()) as Schema
const validate: ValidateFunction = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)

interface Schema {
  readonly properties: Readonly<
    Record<string, { readonly description?: string; readonly examples?: readonly unknown[] }>
  >
  readonly [key: string]: unknown
}

/** What an editor makes of a file: YAML's core types, then the JSON Schema. */
function editorAccepts(text: string): boolean {
  return validate(load(text))
}

/**
 * What the command makes of it: text, then the one declaration. Only the canonical form gets no message, as from
 * the editor. Rules across files are not the editor's; nor are the names of formats, which are free text.
 */
function commandAccepts(text: string): boolean {
  const file = new VFile({ path: 'datasets/lung/x.yaml', value: text })
  const read = readYaml(file, datasetType)
  return read?.complete === true && file.messages.every(({ reason }) => reason.startsWith('file_format'))
}

const HEAD = 'name: X\nhomepage: https://example.org/x\n'

describe('the JSON Schema for editors', () => {
  it('has a Chinese description and an example for every key', () => {
    for (const [key, { description, examples }] of Object.entries(schema.properties)) {
      assert.match(description ?? '', /\p{Script=Han}/u, key)
      assert.ok(examples && examples.length > 0, key)
    }
  })

  it('accepts its own examples', () => {
    for (const [key, { examples = [] }] of Object.entries(schema.properties)) {
      for (const example of examples) {
        assert.ok(validate({ name: 'X', homepage: 'https://example.org/x', [key]: example }), key)
      }
    }
  })

  it('agrees with the command on every file of the list', () => {
    const folder = join(ROOT, 'datasets')
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.yaml') || path === 'sections.yaml') continue
      const text = read(folder, path)
      assert.deepEqual([path, editorAccepts(text), commandAccepts(text)], [path, true, true])
    }
  })

  it('agrees with the command on every bad input that is YAML', () => {
    const folder = join(FIXTURES, 'bad')
    let compared = 0
    for (const path of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const text = read(folder, path)
      // What YAML itself refuses, and what only the command refuses of it, an editor shows otherwise.
      if (path.startsWith('yaml-') || path.startsWith('reference-')) continue
      assert.deepEqual([path, editorAccepts(text)], [path, commandAccepts(text)])
      compared++
    }
    assert.ok(compared > 40)
  })

  const values: Readonly<Record<string, readonly string[]>> = {
    size: ['55', '1.10', 'no', 'true', "''", '', '~ 55', '[1]', '{a: 1}', '2019-01-01', '0x1F'],
    name: ['2019', 'yes', '', "''", '[]'],
    title: ['2019', 'null and void', '未知', 'N/A', '“A”', '“A” 和 “B”', '无', 'None'],
    label_format: ['no', 'off', '1e3', '无', 'none', '没有', '无。', '不详', '无标签'],
    file_format: ['DICOM', '.dcm', '未知', 'ZIP'],
    sources: [
      '[https://example.org/a_(b)]',
      '[https://example.org/a)]',
      '[https://example.org/a.]',
      '[example.org]',
      '[未知]',
    ],
    tasks: ['[分割]', '分割', '[]', '{}', '[分割, 分割]', '[1]', ''],
    homepage: [
      '55',
      '[]',
      '[{label: 1, url: https://example.org}]',
      '[{label: A}]',
      'https://example.org',
      '[https://example.org]',
    ],
    license: [
      'MIT',
      'mit',
      '无',
      'MIT License',
      '{name: A, url: https://example.org}',
      '{id: MIT, url: https://example.org}',
      '{id: MIT}',
      '{}',
      '{name: , url: }',
      '{foo: }',
    ],
    image: ['{url: https://example.org/a.png, alt: 5}', '{url: , alt: }', '{url: https://example.org/a.png}', '[]'],
    papers: [
      '[{title: A, url: https://example.org, year: 2019}]',
      "[{title: A, url: https://example.org, year: '2019'}]",
      '[{title: A, url: https://example.org, year: 19}]',
      '[{}]',
      '[{title: , url: }]',
      '[null]',
    ],
    overlaps: ['[unknown]', '[none]', '无', '[2019]', '[1.5]', '[-1]', '[LUNA]', '[true]', '[""]'],
    also_in: ['[kidney, lung/nodule]', '[lung/nodule/x]', '[/lung]'],
    access: ['open', 'Open', '', "''", '[open]'],
    redistribution: ['forbidden', 'allowed'],
    description: ['55', '|\n  一\n\n  二'],
    notes: ['"\\u200b"'],
  }
  for (const [key, written] of Object.entries(values)) {
    for (const value of written) {
      it(`agrees with the command on "${key}: ${value}"`.replaceAll('\n', '⏎'), () => {
        const others = HEAD.split('\n').filter((line) => line !== '' && !line.startsWith(`${key}:`))
        const text = `${[...others, `${key}: ${value}`].join('\n')}\n`
        // What a reference leads to is seen only among the others: an editor asks for an id.
        if (!['overlaps', 'also_in'].includes(key) || editorAccepts(text))
          assert.equal(editorAccepts(text), commandAccepts(text))
      })
    }
  }
})
