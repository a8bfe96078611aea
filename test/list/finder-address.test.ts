import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { finderAddress } from '../../src/list/finder-address.ts'

describe('where GitHub Pages shows the finder', () => {
  const addresses: Readonly<Record<string, string>> = {
    'o/list': 'https://o.github.io/list/',
    'Owner/Liste': 'https://owner.github.io/Liste/',
    'Owner/owner.github.io': 'https://owner.github.io/',
  }
  for (const [repository, address] of Object.entries(addresses)) {
    it(`${repository} has it at ${address}`, () => {
      const [owner = '', name = ''] = repository.split('/')
      assert.equal(finderAddress({ owner, name, branch: 'main' }), address)
    })
  }
})
