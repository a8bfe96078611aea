import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { type FakeGh, fakeGh } from '../support/gh.ts'
import { project, run } from '../support/project.ts'

const LIST = ['issue', 'list', '--label', 'page-broken', '--state', 'open', '--limit', '1', '--json', 'number']

/** Run `track` with a body, or with none. */
function track(t: TestContext, gh: FakeGh, body?: string) {
  const root = project(t, body === undefined ? {} : { 'why.md': body })
  const file = body === undefined ? [] : ['--body', join(root, 'why.md')]
  return run(['track', '--root', root, '--label', 'page-broken', '--title', 'README.md 没能更新', ...file], gh.env)
}

describe('track', () => {
  it('opens an issue, with its label', (t) => {
    const gh = fakeGh(t, { 'issue list': '[]', 'issue create': 'https://github.com/o/r/issues/5\n' })
    const { code, stdout } = track(t, gh, '有错误\n')
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'https://github.com/o/r/issues/5\n' })
    const create = ['issue', 'create', '--title', 'README.md 没能更新', '--label', 'page-broken', '--body-file', '-']
    assert.deepEqual(gh.calls(), [
      { args: LIST, input: '' },
      { args: ['label', 'create', 'page-broken', '--force'], input: '' },
      { args: create, input: '有错误\n' },
    ])
  })

  it('brings the open one up to date', (t) => {
    const gh = fakeGh(t, { 'issue list': '[{"number":5}]' })
    assert.equal(track(t, gh, '还有错误\n').stdout, '#5 已更新。\n')
    const edit = ['issue', 'edit', '5', '--title', 'README.md 没能更新', '--body-file', '-']
    assert.deepEqual(gh.calls().slice(1), [{ args: edit, input: '还有错误\n' }])
  })

  it('closes it when all is well again, and does nothing when there is none', (t) => {
    const gh = fakeGh(t, { 'issue list': '[{"number":5}]' })
    assert.equal(track(t, gh).stdout, '#5 已关闭。\n')
    assert.deepEqual(gh.calls()[1]?.args, ['issue', 'close', '5', '--comment', '已经恢复正常。'])
    const none = fakeGh(t, { 'issue list': '[]' })
    assert.equal(track(t, none).code, 0)
    assert.equal(none.calls().length, 1)
  })

  it('keeps within the size of an issue, by whole lines', (t) => {
    const gh = fakeGh(t, { 'issue list': '[{"number":5}]' })
    track(t, gh, `${'- 一行\n'.repeat(20_000)}`)
    const { input = '' } = gh.calls().at(-1) ?? {}
    assert.ok(input.length < 65_536)
    const left = Number(/\n\n还有 (\d+) 行没有显示在这里，见运行日志。\n$/u.exec(input)?.[1])
    assert.equal(input.match(/^- 一行$/gmu)?.length, 20_000 - left)
  })

  it('leaves the issue alone when there is nothing to say', (t) => {
    const gh = fakeGh(t, { 'issue list': '[{"number":5}]' })
    const { code, stderr } = track(t, gh, ' \n')
    assert.match(stderr, /why\.md 是空的或读不了，issue 没有改动。/u)
    assert.equal(code, 1)
    assert.equal(gh.calls().length, 1)
  })

  it('passes on what gh says when it fails, and that there is none', (t) => {
    const { code, stderr } = track(t, fakeGh(t, {}, 'issue list'), 'x')
    assert.equal(stderr, '出错了：gh issue list 没有成功：HTTP 403: not allowed\n')
    assert.equal(code, 1)
    const without = track(t, { env: { PATH: '/nowhere' }, calls: () => [] }, 'x')
    assert.match(without.stderr, /^出错了：gh issue list 没有成功：.*ENOENT/u)
  })
})
