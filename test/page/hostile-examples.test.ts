import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertShown, assertShownOnOwnPage } from '../support/assert-shown.ts'
import { findingsFor, pageWith } from '../support/between.ts'
import type { Hostile } from '../support/hostile.ts'
import { noCmark } from '../support/markdown.ts'
import { readByGithub, readByRemark } from '../support/read-back.ts'

const dataset = (odd: Hostile): Hostile => ({ name: 'Name', homepage: 'https://a.example/', ...odd })

/** What the first problem is, and where: `2:8 plain-text $x$`. None if the dataset is fit for the page. */
function problemOf(odd: Hostile): string | undefined {
  const { message } = findingsFor(dataset(odd)).findings[0] ?? {}
  return message && `${message.line}:${message.column} ${message.ruleId} ${message.actual}`
}

/** Texts that were once shown wrongly, or that look as if they would be. */
const shown: Readonly<Record<string, Hostile>> = {
  'an address that ends at once, before an escape': { size: 'www.<!--' },
  'the same in the text of a link': { links: [{ title: 'www.*', url: 'https://a.example/' }] },
  'a licence with a blank and brackets': { license: { name: 'a b](x)', url: 'https://a.example/' } },
  'a licence that looks like a character reference': { license: { name: '&lt;', url: 'https://a.example/' } },
  'a name that is its own address': { name: 'https://a.example/', title: 'T' },
  'an address that Markdown would end early': { homepage: "https://a.example/(_*'~`".slice(0, -1) },
  'a heading that ends in number signs': { title: '# a ##' },
  'a title that starts like a footnote': { title: '^[^1]: x|' },
  'a heading of a number and a dot': { title: '1.' },
  'a text that ends in a backslash': { size: '1\\', annotation: '\\|', label_format: '|\\' },
  'a mail address in brackets': { license: { name: '<|@user>', url: 'https://a.example/' }, size: '<1@a.example>' },
  'a mail address': { size: 'a@b.example', title: 'a_b@c.example' },
  'two blanks in a row': { size: 'a  b' },
  'a description that starts like a list': { description: '2019\\. 年\n\n3\\) 例' },
  'a description that ends in a list': { description: '- a\n- b\n\n* c\n* d' },
  'a description that ends in a fence': { description: 'a\n\n```\n| b\n```' },
  'a description that ends in code by indentation': { description: 'a\n\n    # b' },
  'a bar in code': { description: '`a|b` 和 ``a`b``' },
  'a placeholder of the template': { title: '{{sections}}', description: '{{dataset-count}}' },
}

describe('these are shown as they are', () => {
  for (const [name, odd] of Object.entries(shown)) {
    it(name, { skip: noCmark }, () => {
      assert.equal(problemOf(odd), undefined)
      for (const read of [readByGithub, readByRemark]) {
        assertShown([dataset(odd)], read)
        assertShownOnOwnPage([dataset(odd)], read)
      }
    })
  }
})

describe('GitHub makes emoji and formulas of texts after Markdown is done', () => {
  const ordinary = [
    ...[
      '10:30',
      '10:30:15',
      'a: b',
      'CC:BY',
      'train:val:test',
      '8:1:1',
      '::',
      ':)',
      ': smile :',
      ':Smile:',
      ':smile',
      '比例 8:1:1',
    ],
    ...['$', 'US$ 5', 'US$5', '$5', '5$', '$ 5 到 $ 6', '$5 到 $6', 'US$ 5 到 US$ 6', '$$'],
  ]
  for (const size of ordinary)
    it(`${size} is text`, () => assert.equal(problemOf({ size, description: size }), undefined))

  const refused: Readonly<Record<string, string>> = {
    ':smile:': ':smile:',
    'a:+1:b': ':+1:',
    '1:100:2': ':100:',
    'a:b:smile:': ':b:',
    '::octocat:': ':octocat:',
    $x$: '$x$',
    '以 $a_1$ 为例': '$a_1$',
    '$$ a $$': '$$ a $$',
    '$5 或 6$': '$5 或 6$',
    '5 $6/$7': '$6/$',
  }
  for (const [size, found] of Object.entries(refused)) {
    it(`${size} is refused`, () => {
      assert.equal(problemOf({ size }), `3:8 plain-text ${found}`)
      assert.match(problemOf({ description: size }) ?? '', /^3:\d+ description-markdown /u)
    })
  }

  it('every text that the page shows is looked at; what it does not show as text may hold anything', () => {
    const text = '$x$ :smile:'
    for (const odd of [
      { name: text },
      { title: text },
      { collection: text },
      { license: { name: text, url: 'https://a.example/' } },
      { homepage: [{ label: text, url: 'https://a.example/' }] },
      { papers: [{ title: text, url: 'https://a.example/' }] },
      { downloads: [{ name: text, url: 'https://a.example/' }] },
      { links: [{ title: text, url: 'https://a.example/' }] },
    ]) {
      assert.match(problemOf(odd) ?? '', / plain-text \$x\$$/u)
    }
    assert.equal(problemOf({ notes: text, image: { url: 'https://a.example/', alt: text } }), undefined)
  })

  it('in a description, the place is that of the sign', () => {
    assert.equal(problemOf({ description: '一 **二** :smile:' }), '3:23 description-markdown :smile:')
    assert.equal(problemOf({ description: '$`x`$' }), '3:15 description-markdown $\uFFFC$')
    assert.equal(problemOf({ description: '`$x$` 和 `:smile:`' }), undefined)
    assert.equal(problemOf({ description: '```mermaid\na\n```' }), '3:15 description-markdown mermaid')
  })
})

describe('addresses', () => {
  const bad = ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'https://a.example/|']
  for (const homepage of bad) {
    it(`${homepage} is refused`, () => {
      assert.match(problemOf({ homepage }) ?? '', /^2:\d+ bad-address /u)
      assert.match(
        problemOf({ description: `[a](<${homepage.replace('&', '&amp;')}>)` }) ?? '',
        /^3:15 description-link /u,
      )
    })
  }
})

describe('what nests without end is refused in bounded time, without a stack trace', () => {
  const endless: Readonly<Record<string, string>> = {
    quotes: '>'.repeat(5_000),
    'lists in one line': '- '.repeat(2_500),
    'numbered lists': '1. '.repeat(1_600),
    'lists by indentation': Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    emphasis: '*a '.repeat(800) + 'b* '.repeat(800),
    'more than anyone reads': 'a'.repeat(5_001),
  }
  for (const [name, description] of Object.entries(endless)) {
    it(name, () => assert.match(problemOf({ description }) ?? '', /^3:\d+ description-(?:depth|length) /u))
  }

  it('but brackets and stars without end are only text', () => {
    for (const description of ['['.repeat(5_000), '*a '.repeat(1_600), '<a '.repeat(1_600), '\\'.repeat(5_000)]) {
      assert.equal(problemOf({ description: `${description.trim()}.`.slice(0, 5_000) }), undefined)
    }
  })

  it('and a text as long as a file may be is no problem', () => {
    for (const character of ['[', '*', '_a', '|', '\\', '&a', '<a', '~', '`', '1.', 'www.', '$ '])
      assert.ok(pageWith([dataset({ size: `${character.repeat(90_000 / character.length)}x` })]).length > 90_000)
  })
})
