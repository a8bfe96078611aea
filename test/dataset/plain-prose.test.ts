import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Nodes } from 'mdast'
import { plainProse } from '../../src/dataset/plain-prose.ts'
import { parse } from '../support/markdown.ts'
import { ROOT, readTree } from '../support/project.ts'

/** What the parser makes of a text, without places. */
function parsed(markdown: string): unknown {
  const strip = (node: Nodes): Nodes => {
    delete node.position
    if ('children' in node) node.children.forEach(strip)
    return node
  }
  const tree = strip(parse(markdown))
  return 'children' in tree ? tree.children : []
}

const plain = [
  '一段话。',
  '第一段\n\n第二段',
  'CT 与 MRI（各 20 例），见论文: A; B, C.',
  '末尾有换行\n',
  '“引号”里的 1.5 mm 和 a-b+c/d',
  '1 例',
  '10,616 张\n\n2016 年',
  'H&E 染色',
]
const notPlain = [
  '一行\n又一行',
  '100\u202fm',
  '＊＊一＊＊',
  '- 一',
  '1. 一',
  '2) 一',
  '2.5 mm',
  '一\n1. 二',
  '# 一',
  '> 一',
  '`一`',
  '**一**',
  'a_b_c',
  '[一](https://example.org)',
  '<b>',
  '&amp;',
  'a &#65; b',
  'www.example.org',
  'https://example.org',
  'a@example.org',
  '一\n===',
  '一\n---',
  '    代码',
  '一  \n二',
  '| a |',
  '~~一~~',
  '',
]

describe('plain prose is what the parser would make of it', () => {
  for (const markdown of plain)
    it(JSON.stringify(markdown), () => assert.deepEqual(plainProse(markdown), parsed(markdown)))

  for (const markdown of notPlain) {
    it(`${JSON.stringify(markdown)} is left to the parser`, () => assert.equal(plainProse(markdown), undefined))
  }

  it('in every description of the list', () => {
    let recognised = 0
    for (const text of Object.values(readTree(ROOT, ['datasets']))) {
      const description = /^description: \|\n(?<lines>(?: {2}.*\n|\n)+)/mu
        .exec(text)
        ?.groups?.['lines']?.replace(/^ {2}/gmu, '')
      const prose = description === undefined ? undefined : plainProse(description)
      if (!prose || description === undefined) continue
      recognised++
      assert.deepEqual(prose, parsed(description))
    }
    assert.ok(recognised > 40, `${recognised}`)
  })
})
