import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VFile } from 'vfile'
import { checkBudget, GITHUB_LIMIT } from '../../src/page/budget.ts'
import { findingsOf } from '../../src/problem/finding.ts'
import { formatFindings } from '../../src/report/terminal.ts'
import { project, run, smallest } from '../support/project.ts'

/** What is told of a page of so many bytes: the first line of the report, or nothing. */
function told(bytes: number, limit: number): string | undefined {
  const page = new VFile({ path: 'README.md' })
  checkBudget(page, bytes, limit, () => [{ title: '肺', bytes }])
  return page.messages.length > 0 ? formatFindings(findingsOf([page])).split('\n')[0] : undefined
}

describe('the size of a page is held to its limit, to the byte', () => {
  it('80 % of it is a warning, one byte less is nothing', () => {
    assert.equal(told(409_599, GITHUB_LIMIT), undefined)
    assert.equal(
      told(409_600, GITHUB_LIMIT),
      'README.md:1:1 警告：页面有 409600 字节，接近上限 512000 字节，GitHub 会截掉超出的部分 [page-size]',
    )
  })

  it('all of it is a warning, one byte more is an error', () => {
    assert.equal(
      told(512_000, GITHUB_LIMIT),
      'README.md:1:1 警告：页面有 512000 字节，接近上限 512000 字节，GitHub 会截掉超出的部分 [page-size]',
    )
    assert.equal(
      told(512_001, GITHUB_LIMIT),
      'README.md:1:1 错误：页面有 512001 字节，超过上限 512000 字节，GitHub 会截掉超出的部分 [page-size]',
    )
  })

  it('is counted in bytes as they are written: a page of that size is built, with a byte less allowed it is not', (t) => {
    const root = project(t, smallest)
    const [, size] = /(\d+) 字节$/mu.exec(run(['build', '--root', root]).stdout) ?? []
    const exact = run(['build', '--root', root, '--limit', `${size}`])
    assert.match(exact.stderr, new RegExp(`^README\\.md:1:1 警告：页面有 ${size} 字节，接近上限 ${size} 字节`, 'u'))
    assert.equal(exact.code, 0)
    const less = run(['build', '--root', root, '--limit', `${Number(size) - 1}`])
    assert.match(less.stderr, new RegExp(`^README\\.md:1:1 错误：页面有 ${size} 字节，超过上限`, 'u'))
    assert.equal(less.code, 1)
  })
})
