import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderHtml } from '../../src/preview/html.ts'

const hasMath = (markdown: string) => renderHtml(markdown).includes('<math')

describe('math, as GitHub reads it', () => {
  for (const markdown of [
    '$x^2$',
    '大小 $n \\times m$ 个',
    '$`a_b`$',
    '$$\nx\n$$',
    '```math\nx\n```',
    '| $x$ |\n| - |',
  ]) {
    it(`${JSON.stringify(markdown)} is math`, () => assert.ok(hasMath(markdown)))
  }

  for (const markdown of ['$5 and $8', 'a$x$', '$x$2', '$ x$', '$x $', '\\$x\\$', '`$x$`', '5$', '$']) {
    it(`${JSON.stringify(markdown)} is text`, () => assert.ok(!hasMath(markdown)))
  }

  it('gives text between dollars its Markdown back', () => {
    assert.equal(
      renderHtml('$5 **or** [more](https://example.org) $8'),
      '<p>$5 <strong>or</strong> <a href="https://example.org">more</a> $8</p>',
    )
  })

  it('takes off the backticks of the longer way to write it', () => {
    assert.match(renderHtml('$`a_b`$'), /<annotation encoding="application\/x-tex">a_b<\/annotation>/u)
  })
})
