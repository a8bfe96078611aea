import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VFile } from 'vfile'
import { quickValue } from '../../src/catalog/quick-value.ts'
import { toValue } from '../../src/catalog/value.ts'
import { parseYaml } from '../../src/catalog/yaml.ts'
import { FIXTURES, ROOT, readTree } from '../support/project.ts'

/** The long way: a tree of nodes that know their places, then its value, as plain objects. */
function carefully(source: string): unknown {
  const file = new VFile({ path: 'datasets/lung/x.yaml', value: source })
  const node = parseYaml(file)
  return node && structuredClone(toValue(node))
}

const usual = [
  'name: LUNA16\nhomepage: https://example.org',
  'name: "2019"\nsize: 1.10\nlabel_format: no\n',
  'description: |\n  一行\n\n  又一行\ntasks: [分割, 检测]\n',
  '# 注释\n---\nname: 一\n...\n',
  'papers:\n  - {title: 一, url: https://example.org}\n  - title: 二\n    url: https://example.org/2\n',
  "name: '- a'\nnotes: b # 注释\n",
  '- 一\n- [二, 三]\n',
]
const unusual = [
  '',
  '# 只有注释\n',
  'name:\n',
  'name: ""\n',
  'tasks: []\n',
  'tasks: [分割, ]\nname: {}\n',
  'papers:\n  -\n',
  'name: 一\nname: 二\n',
  'name: &a 一\n',
  'name: *a\n',
  '__proto__: a\n',
  'constructor: a\n',
  'name: &a 一\ntitle: *a\n',
  'name: !!str 一\n',
  '? [a]\n: b\n',
  'name: 一\n---\nname: 二\n',
  'name: [一\n',
  '\tname: 一\n',
]

describe('the value of a usual file is found without its nodes', () => {
  for (const source of usual) {
    it(JSON.stringify(source), () => {
      const value = quickValue(source)
      assert.notEqual(value, undefined)
      assert.deepEqual(value, carefully(source))
    })
  }

  it('of every dataset of the list', () => {
    for (const [path, source] of Object.entries(readTree(ROOT, ['datasets']))) {
      assert.deepEqual(quickValue(source), carefully(source), path)
    }
  })
})

describe('whatever may be wrong is left to who can say what', () => {
  for (const source of unusual) it(JSON.stringify(source), () => assert.equal(quickValue(source), undefined))

  it('no bad file of the tests gets another value', () => {
    for (const [path, source] of Object.entries(readTree(FIXTURES, ['bad']))) {
      const value = path.endsWith('.yaml') ? quickValue(source) : undefined
      if (value !== undefined) assert.deepEqual(value, carefully(source), path)
    }
  })
})
