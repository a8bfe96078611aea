import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VFile } from 'vfile'
import { problemsHtml } from '../../src/preview/problems.ts'
import { findingsOf } from '../../src/problem/finding.ts'
import { type Problem, report } from '../../src/problem/problem.ts'

function shown(value: string, problem: Problem, path = 'datasets/lung/luna16.yaml'): string {
  const file = new VFile({ path, value })
  report(file, problem)
  return problemsHtml(findingsOf([file]))
}

describe('problems in the page', () => {
  it('are told at their file, line and column, with the way out', () => {
    const html = shown('name: LUNA\ntasks: 分隔\n', {
      rule: 'unknown-word',
      at: { start: 18, end: 20 },
      reason: '没有这个词',
      found: '分隔',
      allowed: ['分类', '分割'],
      nearest: '分割',
      fix: '换一个词',
    })
    assert.equal(
      html,
      '<section class="preview-problems"><h2>有错误，页面没有生成</h2>' +
        '<p>共 1 个错误，涉及 1 个文件。改好并保存后，这里自动恢复。</p>' +
        '<ol><li><a href="/datasets/lung/luna16.yaml">datasets/lung/luna16.yaml:2:8</a> 错误：没有这个词 <code>unknown-word</code>' +
        '<br>现在：分隔<br>允许：分类、分割<br>是否想写：分割？<br>改法：换一个词</li></ol></section>',
    )
  })

  it('are only text, whatever a dataset or its file is called', () => {
    const hostile = '<img src=x onerror=alert(1)>"&\u202E\n'
    const problem = { rule: 'x', reason: hostile, found: hostile, allowed: [hostile], fix: hostile }
    const html = shown('', problem, `datasets/${hostile}.yaml`)
    assert.doesNotMatch(html, /<img|\u202E|\n/u)
    assert.match(html, /href="\/datasets\/%3Cimg%20src%3Dx/u)
  })

  it('that are warnings leave the page in place, and say so', () => {
    const html = shown('', { rule: 'x', reason: '太大', fix: '缩短', warning: true })
    assert.match(html, /^<section class="preview-problems only-warnings"><h2>有警告<\/h2>/u)
  })

  it('are not mentioned where there are none', () => assert.equal(problemsHtml([]), ''))
})
