import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explainSystem, systemCode, withFile } from '../../src/problem/system-error.ts'

const failure = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: in English, open '.README.md.1-2.tmp'`), { code, ...more })

describe('an error of the system', () => {
  it('is told in Chinese, with what to do', () => {
    for (const code of ['EISDIR', 'EACCES', 'ENOSPC', 'EROFS', 'EPERM', 'ENOTDIR', 'EMFILE', 'ENOENT', 'EXDEV']) {
      const { reason = '', fix = '' } = explainSystem(failure(code)) ?? {}
      assert.match(reason, /[\u4e00-\u9fff]/u, code)
      assert.match(fix, /[\u4e00-\u9fff]/u, code)
    }
  })

  it('of a folder that cannot be watched is not that of a full disk', () => {
    assert.match(explainSystem(failure('ENOSPC', { syscall: 'watch' }))?.reason ?? '', /监视/u)
  })

  it('is not made of an error of the program', () => {
    for (const error of [new Error('x'), failure('ERR_INVALID_ARG_TYPE'), 'ENOENT', undefined])
      assert.equal(systemCode(error), undefined)
  })

  it('names the file that a person knows, not the one that takes its place in the end', () => {
    const write = (error: Error) => () =>
      withFile('写', 'README.md', () => {
        throw error
      })
    assert.throws(write(failure('ENOSPC')), { message: '写不了 README.md：磁盘满了。腾出空间，再试一次。' })
    assert.throws(write(new Error('a bug')), { message: 'a bug' })
  })
})
