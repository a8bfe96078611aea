import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { type TextValue, toYaml } from '../../src/dataset/write-yaml.ts'

/** What a reader of the list gets from the YAML of a value. */
function readBack(value: TextValue): unknown {
  return load(toYaml(value), { schema: FAILSAFE_SCHEMA })
}

const texts = [
  ...[
    '1.10',
    '2019',
    'no',
    '~',
    'null',
    'true',
    '0x10',
    '2020-01-01',
    '.5',
    '1e3',
    '<<',
    '=',
    '?',
    ':',
    '-',
    '---',
    '...',
  ],
  ...['a: b', 'a #b', '# a', '- a', '? a', '*a', '&a b', '!a', '|', '>', '@a', '`a`', '%a', '[a', 'a]', '{a}', 'a, b'],
  ...[
    "it's",
    '"a"',
    "'a'",
    'a\\b',
    ' a',
    'a ',
    ' ',
    'a:',
    'a\tb',
    '\ta',
    '中文：值',
    '😀',
    'é',
    '\u200B',
    '\u0085',
    '\u2028',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    'a\n\n\nb',
    '\na',
    'a\n\n',
    '  a\nb',
    'a\n  b',
    'a \nb',
    '- a\n- b\n',
    'x: y\nz',
    '# a\nb',
    '\r\n',
    'a\rb',
  ],
  ...['x'.repeat(500), 'x '.repeat(300).trim(), `a\n${'b '.repeat(200)}c`],
]

describe('toYaml', () => {
  it('writes in the style of the list', () => {
    assert.equal(
      toYaml({
        name: '2019',
        homepage: [{ label: '01', url: 'https://example.org/01' }],
        tasks: ['分割', '检测'],
        size: '1.10',
        description: '第一段：有冒号\n\n- 一\n',
        sources: ['https://example.org/a', 'https://example.org/b'],
        notes: 'a: b',
      }),
      `name: 2019
homepage:
  - label: 01
    url: https://example.org/01
tasks: [分割, 检测]
size: 1.10
description: |
  第一段：有冒号

  - 一
sources:
  - https://example.org/a
  - https://example.org/b
notes: 'a: b'
`,
    )
  })

  for (const text of texts) {
    it(`gives back ${JSON.stringify(text.slice(0, 30))}, wherever it stands`, () => {
      const value = { a: text, b: [text, text], c: [{ d: text }], e: { f: text }, g: 'after' }
      assert.deepEqual(readBack(value), value)
    })
  }
})
