import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { gfm, style, write } from '../../src/page/stringify.ts'
import { RUNS } from '../support/property.ts'

/** remark-stringify with nothing of ours but the options. */
const { handlers: _, ...options } = style
const reference = unified().use(remarkGfm, gfm).use(remarkStringify, options)

/** A generator of numbers that gives the same ones each time: the test is a fixed set of many texts. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pieces = [
  'a',
  'w',
  'www',
  '.',
  's',
  'http',
  ':',
  '/',
  '-',
  '+',
  '1',
  '.',
  ')',
  '(',
  ' ',
  '、',
  '（',
  '中文',
  '=',
  '!',
  '"',
  "'",
  ',',
  '·',
  '*',
  '_',
  '[',
  ']',
  '&',
  '<',
  '>',
  '#',
  '|',
  '`',
  '~',
  '@',
  '\\',
  '$',
  '\n',
  'example.org',
  '【',
  '】',
  '：',
  '；',
  '％',
]

describe('what is recognised at a glance is written as remark-stringify writes it', () => {
  it(`in ${RUNS} random pages of texts and links, alone and side by side`, () => {
    const random = numbers(1)
    const word = () => Array.from({ length: 1 + random(6) }, () => pieces[random(pieces.length)]).join('')
    const node = (): PhrasingContent => {
      const kind = random(4)
      if (kind > 1) return { type: 'text', value: word() }
      const label: PhrasingContent = { type: 'text', value: word() }
      if (kind === 1 && random(2) === 0) return { type: 'strong', children: [label] }
      const link: PhrasingContent = {
        type: 'link',
        url: `https://example.org/${word().replace(/\s/gu, '')}`,
        children: [label],
      }
      return random(2) === 0 ? link : { type: 'strong', children: [link] }
    }
    for (let round = 0; round < RUNS; round++) {
      const children = () => Array.from({ length: 1 + random(3) }, node)
      const item = (depth: number): ListItem => ({
        type: 'listItem',
        spread: random(8) === 0,
        ...(random(8) === 0 ? { checked: true } : {}),
        children: [
          ...(random(8) > 0 ? [{ type: 'paragraph' as const, children: children() }] : []),
          ...(depth > 0 && random(3) === 0 ? [list(depth - 1)] : []),
          ...(depth > 0 && random(8) === 0 ? [list(depth - 1)] : []),
        ],
      })
      const list = (depth: number): List => ({
        type: 'list',
        ordered: random(8) === 0,
        spread: random(8) === 0,
        children: Array.from({ length: random(3) }, () => item(depth)),
      })
      const cell = () => ({
        type: 'tableCell' as const,
        children: children().filter((child) => !JSON.stringify(child).includes('\\n')),
      })
      const blocks: RootContent[] = [
        { type: 'heading', depth: 2, children: children() },
        { type: 'paragraph', children: children() },
        ...Array.from({ length: 1 + random(2) }, () => list(2)),
        { type: 'table', align: [null, null], children: [{ type: 'tableRow', children: [cell(), cell()] }] },
      ]
      assert.equal(write(blocks), reference.stringify({ type: 'root', children: blocks }))
    }
  })
})
