import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { type Github, github } from '../support/github.ts'
import { project, type Run, run } from '../support/project.ts'

/** Run `track` with a body, or with none. */
function track(t: TestContext, { env }: Pick<Github, 'env'>, body?: string): Run {
  const root = project(t, body === undefined ? {} : { 'why.md': body })
  const file = body === undefined ? [] : ['--body', join(root, 'why.md')]
  return run(['track', '--root', root, '--label', 'page-broken', '--title', 'README.md 没能更新', ...file], env)
}

describe('track', () => {
  it('opens an issue with its label, brings it up to date, and closes it when all is well again', (t) => {
    const on = github(t)
    assert.deepEqual(track(t, on, '有错误\n'), { code: 0, stdout: 'https://github.com/o/r/issues/7\n', stderr: '' })
    const issue = {
      title: 'README.md 没能更新',
      body: '有错误\n',
      labels: ['page-broken'],
      state: 'open',
      comments: [],
    }
    assert.deepEqual(on.state().issues, { 7: issue })
    assert.equal(track(t, on, '还有错误\n').stdout, '#7 已更新。\n')
    assert.deepEqual(on.state().issues, { 7: { ...issue, body: '还有错误\n' } })
    assert.equal(track(t, on).stdout, '#7 已关闭。\n')
    assert.deepEqual(on.issue(), { ...issue, body: '还有错误\n', state: 'closed', comments: ['已经恢复正常。'] })
    assert.equal(track(t, on).stdout, '没有要关闭的 issue。\n')
    assert.equal(track(t, on, '又有错误\n').stdout, 'https://github.com/o/r/issues/8\n')
  })

  it('has nothing to do, and does not fail, where issues are switched off', (t) => {
    const on = github(t)
    on.change(({ settings }) => Object.assign(settings, { issues: false }))
    for (const body of ['有错误\n', undefined]) {
      const { code, stdout } = track(t, on, body)
      assert.equal(stdout, '这个仓库没有打开 Issues（Settings → General → Features），没有记录。\n')
      assert.equal(code, 0)
    }
  })

  it('keeps within the size of an issue, by whole lines', (t) => {
    const on = github(t)
    track(t, on, `${'- 一行\n'.repeat(20_000)}`)
    const { body } = on.issue()
    assert.ok(body.length < 65_536)
    const left = Number(/\n\n还有 (\d+) 行没有显示在这里，见运行日志。\n$/u.exec(body)?.[1])
    assert.equal(body.match(/^- 一行$/gmu)?.length, 20_000 - left)
  })

  it('leaves the issue alone when there is nothing to say', (t) => {
    const on = github(t)
    track(t, on, '有错误\n')
    const { code, stderr } = track(t, on, ' \n')
    assert.match(stderr, /why\.md 是空的或读不了，issue 没有改动。/u)
    assert.equal(code, 1)
    assert.equal(on.issue().body, '有错误\n')
  })

  it('passes on what gh says when it fails, and that there is none', (t) => {
    const on = github(t)
    on.change((state) => {
      Object.assign(state, { issues: null })
    })
    assert.match(track(t, on, 'x').stderr, /^出错了：gh issue list 没有成功：/u)
    const without = track(t, { env: { PATH: '/nowhere' } }, 'x')
    assert.match(without.stderr, /^出错了：gh repo view 没有成功：.*ENOENT/u)
  })
})
