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

  it('says which line moves the largest section that can move, and nothing else of one that has moved', () => {
    const page = new VFile({ path: 'README.md' })
    checkBudget(page, 500_000, GITHUB_LIMIT, () => [
      { title: '脑', bytes: 90_000, movable: 'brain' },
      { title: '肺', bytes: 200_000 },
      { title: '眼睛', bytes: 100_000, movable: 'eye' },
    ])
    assert.equal(
      formatFindings(findingsOf([page])),
      `README.md:1:1 警告：页面有 500000 字节，接近上限 512000 字节，GitHub 会截掉超出的部分 [page-size]
    现在：最大的分类：肺 200000 字节、眼睛 100000 字节、脑 90000 字节
    改法：让最大的分类单独成页：在 datasets/sections.yaml 里“- id: eye”下面加一行“own_page: true”，前面空两格；--limit 可以换一个上限，0 为不限

共 1 个警告，涉及 1 个文件。
`,
    )
  })

  it('each page by itself: README.md names the section to move, a section page that it must be divided', (t) => {
    const root = project(t, { ...smallest, 'datasets/lung/luna16.yaml': LONG })
    const limit = ['--limit', '6000']
    assert.match(
      run(['build', '--root', root, ...limit]).stderr,
      /^README\.md:1:1 错误：.*\n.*\n {4}改法：让最大的分类单独成页：.*“- id: lung”/u,
    )
    const own = project(t, {
      ...smallest,
      'datasets/lung/luna16.yaml': LONG,
      'datasets/sections.yaml': '- id: lung\n  title: 肺\n  own_page: true\n',
    })
    assert.match(
      run(['build', '--root', own, ...limit]).stderr,
      /^pages\/lung\.md:1:1 错误：.*\n {4}现在：最大的分类：肺 \d+ 字节\n {4}改法：把它拆成几个分类，或缩短介绍；/u,
    )
  })
})

const LONG = `name: LUNA16\nhomepage: https://example.org/luna16\ndescription: ${'长'.repeat(2_000)}\n`
