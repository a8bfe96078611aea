import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { type FakeGh, fakeGh } from '../support/gh.ts'
import { FIXTURES, project, read, run } from '../support/project.ts'
import { git, type Remote, remote } from '../support/remote.ts'

const url = 'https://github.com/o/r/pull/8'
const complete = read(FIXTURES, 'issues/complete.md')
const COMMENT = ['issue', 'comment', '7', '--edit-last', '--create-if-none', '--body-file', '-']
const UNLABEL = ['issue', 'edit', '7', '--remove-label', 'to-pull-request']

function propose(
  t: TestContext,
  github: Remote,
  gh: FakeGh,
  body: string,
  user: object = { login: 'someone', id: 42 },
) {
  const event = join(project(t, { 'event.json': JSON.stringify({ issue: { number: 7, body, user } }) }), 'event.json')
  return run(['propose', '--root', github.clone(), '--event', event], gh.env)
}

describe('propose', () => {
  it('opens a pull request with the one file that the issue asks for', (t) => {
    const github = remote(t)
    const gh = fakeGh(t, { 'pr create': `${url}\n` })
    const { code, stdout, stderr } = propose(t, github, gh, complete)
    assert.equal(stdout, `datasets/lung/lung-new.yaml 已写好\n${url}\n`)
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })

    assert.equal(
      git(github.folder, 'diff', '--name-status', 'main', 'new-dataset/7'),
      'A\tdatasets/lung/lung-new.yaml\n',
    )
    assert.equal(
      git(github.folder, 'log', '-1', '--format=%an%n%B', 'new-dataset/7').trim(),
      `github-actions[bot]
feat(data): add lung/lung-new

From issue #7.

Co-authored-by: someone <42+someone@users.noreply.github.com>`,
    )
    const file = git(github.folder, 'show', 'new-dataset/7:datasets/lung/lung-new.yaml')
    const names = ['--base', 'main', '--head', 'new-dataset/7', '--title', '新数据集：lung/lung-new']
    const [create, ...rest] = gh.calls()
    assert.deepEqual(create?.args, ['pr', 'create', ...names, '--body-file', '-'])
    assert.ok(create?.input.startsWith('Closes #7\n'))
    assert.ok(create?.input.includes(`\`\`\`yaml\n${file}\`\`\`\n`))
    assert.deepEqual(rest, [
      { args: COMMENT, input: `谢谢推荐！已经开了拉取请求：${url}\n` },
      { args: UNLABEL, input: '' },
    ])
  })

  it('works on the tip of main, where others may have merged since', (t) => {
    const github = remote(t)
    const gh = fakeGh(t, {})
    github.merge({ 'datasets/lung/lung-new.yaml': 'name: Taken\nhomepage: https://example.org/taken\n' })
    const { code, stderr } = propose(t, github, gh, complete)
    assert.match(stderr, /datasets\/lung\/lung-new\.yaml:1:1 错误：id lung-new 已经有了/u)
    assert.equal(code, 0)
  })

  it('answers in the issue what to mend, in its one comment, and opens nothing', (t) => {
    const github = remote(t)
    const gh = fakeGh(t, {})
    assert.equal(propose(t, github, gh, read(FIXTURES, 'issues/wrong.md')).code, 0)
    assert.deepEqual(gh.calls(), [
      { args: COMMENT, input: read(FIXTURES, 'issues/wrong.answer.md') },
      { args: UNLABEL, input: '' },
    ])
    assert.equal(git(github.folder, 'branch', '--format=%(refname:short)'), 'main\n')
  })

  it('overwrites no branch: someone may have worked on it', (t) => {
    const github = remote(t)
    const other = github.clone()
    git(other, 'commit', '--quiet', '--allow-empty', '--message', 'mended by hand')
    git(other, 'push', '--quiet', 'origin', 'HEAD:refs/heads/new-dataset/7')
    const gh = fakeGh(t, {})
    const { code, stderr } = propose(t, github, gh, complete)
    assert.equal(code, 1)
    assert.match(stderr, /^分支 new-dataset\/7 推送不了，多半是已经有了/u)
    assert.equal(git(github.folder, 'log', '-1', '--format=%s', 'new-dataset/7'), 'mended by hand\n')
    assert.deepEqual(
      gh.calls().map(({ args }) => args.slice(0, 2).join(' ')),
      ['issue comment', 'issue edit'],
    )
  })

  it('takes the branch back when GitHub refuses the pull request, and says so', (t) => {
    const github = remote(t)
    const gh = fakeGh(t, {}, 'pr create')
    const { code, stderr } = propose(t, github, gh, complete)
    assert.equal(code, 1)
    assert.equal(stderr, 'gh pr create 没有成功：HTTP 403: not allowed\n')
    assert.equal(git(github.folder, 'branch', '--format=%(refname:short)'), 'main\n')
    assert.deepEqual(gh.calls().slice(1), [
      { args: COMMENT, input: '没能开拉取请求，请维护者看运行日志。\n' },
      { args: UNLABEL, input: '' },
    ])
  })

  it('leaves the branch when somebody has pushed to it meanwhile: their commit is not deleted', (t) => {
    const github = remote(t)
    const other = github.clone()
    const meanwhile = `cd '${other}' && git fetch origin new-dataset/7 && git checkout FETCH_HEAD &&
      git -c user.name=Someone -c user.email=someone@example.org commit --allow-empty --message 'mended by hand' &&
      git push origin HEAD:refs/heads/new-dataset/7`
    const { code, stderr } = propose(t, github, fakeGh(t, {}, 'pr create', meanwhile), complete)
    assert.equal(code, 1)
    assert.equal(stderr, 'gh pr create 没有成功：HTTP 403: not allowed\n')
    assert.deepEqual(git(github.folder, 'log', '--format=%s', 'main..new-dataset/7').trim().split('\n'), [
      'mended by hand',
      'feat(data): add lung/lung-new',
    ])
  })

  it('names no author who is not well-formed', (t) => {
    const github = remote(t)
    const user = { login: 'x>\nSigned-off-by: root', id: 1 }
    assert.equal(propose(t, github, fakeGh(t, { 'pr create': url }), complete, user).code, 0)
    assert.doesNotMatch(
      git(github.folder, 'log', '-1', '--format=%B', 'new-dataset/7'),
      /Signed-off-by|Co-authored-by/u,
    )
  })

  it('keeps what the issue says in code, where it closes and mentions nothing', (t) => {
    const github = remote(t)
    const gh = fakeGh(t, { 'pr create': url })
    const hostile = complete.replace('第一段', '```\n\ncloses #1 @everyone\n\n```\n\n第一段')
    assert.equal(propose(t, github, gh, hostile).code, 0)
    const prose = gh.calls().map(({ input }) => input.replace(/^(`{3,})yaml\n[\s\S]*?\n\1$/gmu, ''))
    assert.doesNotMatch(prose.join('\n'), /closes #1|@everyone/u)
    assert.match(gh.calls()[0]?.input ?? '', /^````yaml$/mu)
  })

  it('fails, and says so in the issue, when the list itself has errors', (t) => {
    const github = remote(t)
    github.merge({ 'datasets/lung/broken.yaml': 'name: Broken\n' })
    const gh = fakeGh(t, {})
    const { code } = propose(t, github, gh, complete)
    assert.equal(code, 1)
    assert.equal(gh.calls()[0]?.input, '仓库里的数据有错误，先改好再处理这个 issue。\n')
  })
})
