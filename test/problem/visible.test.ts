import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { visible } from '../../src/problem/visible.ts'

describe('a text of unknown origin in a message', () => {
  it('of 200 characters is whole, of 201 is cut and says its number', () => {
    assert.equal(visible('字'.repeat(200)), '字'.repeat(200))
    assert.equal(visible('字'.repeat(201)), `${'字'.repeat(200)}…（共 201 个字符）`)
  })

  it('counts a character outside the basic plane as one, and never cuts it in two', () => {
    assert.equal(visible('𠮷'.repeat(200)), '𠮷'.repeat(200))
    assert.equal(visible(`a${'𠮷'.repeat(200)}`), `a${'𠮷'.repeat(199)}…（共 201 个字符）`)
  })

  it('counts a character that is spelled out as one', () => {
    assert.equal(visible('\u200b'.repeat(201)), `${'\\u{200B}'.repeat(200)}…（共 201 个字符）`)
  })

  it('is one line in which everything is seen', () => {
    assert.equal(visible('a\nb\tc\u001b[31m\u2028\u202ed\ud800'), 'a⏎b⇥c\\u{1B}[31m\\u{2028}\\u{202E}d\\u{D800}')
  })
})
