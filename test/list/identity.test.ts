import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldAddress, foldName } from '../../src/list/identity.ts'

describe('one name, spelled differently', () => {
  for (const [one, other] of [
    ['LUNA16', 'luna 16'],
    ['LIDC-IDRI', 'LIDC_IDRI'],
    ['LIDC-IDRI', 'ＬＩＤＣ－ＩＤＲＩ'],
    ['3D-IRCADb', '3D IRCADb.'],
    ['天池（肺部）结节', '天池肺部结节'],
    ['::error::', 'Error'],
  ] as const) {
    it(`${one} = ${other}`, () => assert.equal(foldName(one), foldName(other)))
  }
  for (const [one, other] of [
    ['BraTS2015', 'BraTS2013'],
    ['C', 'C+'],
    ['?', '!'],
    ['肺', '肝'],
  ] as const) {
    it(`${one} ≠ ${other}`, () => assert.notEqual(foldName(one), foldName(other)))
  }
})

describe('one address, spelled differently', () => {
  const address = 'https://example.org/data'
  for (const other of [
    'http://example.org/data',
    'https://www.example.org/data/',
    'https://EXAMPLE.org:443/data#download',
    'https://example.org/d%61ta?utm_source=github&spm=1.2.3',
  ]) {
    it(other, () => assert.equal(foldAddress(other), foldAddress(address)))
  }
  it('the order of a query', () =>
    assert.equal(foldAddress(`${address}?b=2&a=1`), foldAddress(`${address}?a=1&utm_medium=x&b=2`)))
})

describe('addresses of two pages', () => {
  for (const [one, other] of [
    ['https://example.org/data', 'https://example.org/Data'],
    ['https://example.org/data', 'https://data.example.org/'],
    ['https://example.org/?id=1', 'https://example.org/?id=2'],
    ['https://example.org/?a=1%26b=2', 'https://example.org/?a=1&b=2'],
    ['https://example.org:8080/', 'https://example.org/'],
    ['https://www.synapse.org/#!Synapse:syn1', 'https://www.synapse.org/#!Synapse:syn2'],
  ] as const) {
    it(`${one} and ${other}`, () => assert.notEqual(foldAddress(one), foldAddress(other)))
  }
})

it('a text that is no address is folded all the same', () => {
  for (const text of ['', 'http://', 'https://[', 'https://例子.中国/数据', 'https://example.org/%E0%A4%A', '%'])
    assert.equal(typeof foldAddress(text), 'string')
})
