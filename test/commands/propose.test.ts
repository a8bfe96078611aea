import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type Github, github } from '../support/github.ts'
import { assertGolden } from '../support/golden.ts'
import { FIXTURES, read } from '../support/project.ts'
import { git } from '../support/remote.ts'

const issues = join(FIXTURES, 'issues')
const complete = read(issues, 'complete.md')
const PULL = 'https://github.com/o/r/pull/8'
const OPENED = `谢谢推荐！已经开了拉取请求：${PULL}\n`

/** The answer in the issue: the one comment, and the label is gone. */
function answerOf(on: Github, number = 7): string {
  const { comments, labels } = on.issue(number)
  assert.equal(comments.length, 1)
  assert.deepEqual(labels, ['new-dataset'])
  return comments[0] ?? ''
}

/** The same form with other answers for some of its questions. */
function form(changes: Readonly<Record<string, string>>): string {
  const parts = complete.split(/^(?=### )/mu).map((part) => /^### (.*)\n\n([\s\S]*)$/u.exec(part) ?? [])
  return parts.map(([, label = '', answer = '']) => `### ${label}\n\n${changes[label] ?? answer.trim()}\n`).join('\n')
}

const log = (on: Github, range: string, format = '%s') =>
  git(on.folder, 'log', `--format=${format}`, range).trim().split('\n')

/** Somebody commits to the branch of the pull request. */
function commitByHand(on: Github, branch = 'new-dataset/7'): void {
  const clone = on.clone()
  git(clone, 'checkout', '--quiet', '-B', branch, `origin/${branch}`)
  git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'mended by hand')
  git(clone, 'push', '--quiet', 'origin', branch)
}

describe('an issue that a maintainer labels', () => {
  it('becomes a pull request with the one file that it asks for', (t) => {
    const on = github(t)
    on.write(complete)
    assert.equal(on.label().ended, 'success')
    assert.equal(answerOf(on), OPENED)
    const { title, head, base, body } = on.pull()
    assert.deepEqual({ title, head, base }, { title: '新数据集：lung/lung-new', head: 'new-dataset/7', base: 'main' })
    assertGolden(body, join(issues, 'complete.pull.md'))
    assert.equal(git(on.folder, 'diff', '--name-status', 'main', head), 'A\tdatasets/lung/lung-new.yaml\n')
    assert.equal(
      git(on.folder, 'log', '-1', '--format=%an%n%B', head).trim(),
      `github-actions[bot]
feat(data): add lung/lung-new

From issue #7.

Co-authored-by: someone <42+someone@users.noreply.github.com>`,
    )
  })

  it('gets an answer in its one comment, as long as something is to be mended', (t) => {
    const on = github(t)
    on.write(read(issues, 'wrong.md'))
    assert.equal(on.label().ended, 'success')
    assert.equal(answerOf(on), read(issues, 'wrong.answer.md'))
    assert.deepEqual(on.state().pulls, {})
    on.write(complete)
    on.label()
    assert.equal(answerOf(on), OPENED)
  })

  it('is one on whatever the default branch is called', (t) => {
    const on = github(t, 'trunk')
    on.write(complete)
    on.label()
    assert.equal(answerOf(on), OPENED)
    assert.equal(on.pull().base, 'trunk')
  })

  it('has its id from its name', (t) => {
    const on = github(t)
    on.write(form({ 英文短名: '_No response_', 名称: 'ISIC 2019' }))
    on.label()
    assert.equal(on.pull().title, '新数据集：lung/isic-2019')
  })

  it('does not wait for errors that the list has already', (t) => {
    const on = github(t)
    on.merge({ 'datasets/lung/broken.yaml': 'name: Broken\n' })
    on.write(complete)
    assert.equal(on.label().ended, 'success')
    assert.equal(answerOf(on), OPENED)
  })

  it('is not touched while the sections cannot be read, which a maintainer is told', (t) => {
    const on = github(t)
    on.merge({ 'datasets/sections.yaml': 'lung\n' })
    on.write(complete)
    assert.equal(on.label().ended, 'failure')
    assert.equal(answerOf(on), 'datasets/sections.yaml 有错误，要先由维护者改好；之后再加一次标签就行。\n')
  })
})

describe('an issue that is labelled again', () => {
  it('brings its pull request up to date: the file, its name, its text', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    on.merge({ 'datasets/lung/other.yaml': 'name: Other\nhomepage: https://example.org/other\n' })
    on.write(form({ 英文短名: 'lung-newer', 数量: '2024 例' }))
    assert.equal(on.label().ended, 'success')
    assert.equal(answerOf(on), `拉取请求已按现在的内容更新：${PULL}\n`)
    assert.deepEqual(Object.keys(on.state().pulls), ['8'])
    assert.equal(on.pull().title, '新数据集：lung/lung-newer')
    assert.match(on.pull().body, /2024 例/u)
    assert.equal(git(on.folder, 'diff', '--name-only', 'main', 'new-dataset/7'), 'datasets/lung/lung-newer.yaml\n')
    assert.match(git(on.folder, 'show', 'new-dataset/7:datasets/lung/lung-newer.yaml'), /^size: 2024 例$/mu)
  })

  it('leaves a pull request that is right already, and names it', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    const before = log(on, 'new-dataset/7', '%H')
    on.label()
    assert.equal(answerOf(on), `拉取请求已经是这个样子：${PULL}\n`)
    assert.deepEqual(log(on, 'new-dataset/7', '%H'), before)
  })

  it('never touches a commit of anyone else, and names the pull request', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    commitByHand(on)
    on.write(form({ 数量: '2024 例' }))
    assert.equal(on.label().ended, 'success')
    assert.equal(answerOf(on), `拉取请求里有别人的提交，没有动它：${PULL}\n\n这次的改动请直接写到那里。\n`)
    assert.deepEqual(log(on, 'main..new-dataset/7'), ['mended by hand', 'feat(data): add lung/lung-new'])
  })

  it('keeps the address of its pull request beside what is to be mended', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    on.write(form({ 类型: '分隔' }))
    on.label()
    assert.match(answerOf(on), /^- `类型` 错误：/mu)
    assert.ok(answerOf(on).endsWith(`\n这个 issue 的拉取请求还是改之前的样子：${PULL}\n`))
  })

  it('opens another one where the first was closed and its branch left', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    on.change(({ pulls }) => Object.assign(pulls[8] ?? {}, { state: 'CLOSED' }))
    on.write(form({ 数量: '2024 例' }))
    on.label()
    assert.equal(answerOf(on), OPENED.replace('/8', '/9'))
    assert.match(git(on.folder, 'show', 'new-dataset/7:datasets/lung/lung-new.yaml'), /^size: 2024 例$/mu)
  })

  it('says what to do with a branch that somebody has worked on and that no pull request is for', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    commitByHand(on)
    on.change(({ pulls }) => Object.assign(pulls[8] ?? {}, { state: 'CLOSED' }))
    on.label()
    assert.equal(
      answerOf(on),
      '分支 new-dataset/7 上有别人的提交，没有动它。请维护者在那个分支上开拉取请求，或删掉它再加一次标签。\n',
    )
    assert.deepEqual(Object.keys(on.state().pulls), ['8'])
  })
})

describe('a dataset that somebody has thought of already', () => {
  const PACKAGE = { 'package.json': '{ "repository": "github:o/r" }\n' }

  it('is in the list: the answer leads to its row and its file, and says how to correct it', (t) => {
    const on = github(t)
    on.merge(PACKAGE)
    on.write(form({ 英文短名: 'luna-2016', 主页: 'www.luna16.grand-challenge.org/' }))
    on.merge({ 'datasets/lung/luna16.yaml': 'name: LUNA16\nhomepage: https://luna16.grand-challenge.org\n' })
    assert.equal(on.label().ended, 'success')
    assertGolden(answerOf(on), join(issues, 'listed.answer.md'))
    assert.deepEqual(on.state().pulls, {})
  })

  it('is in the list by the issue’s own pull request', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    on.mergePull(8)
    assert.equal(on.label().ended, 'success')
    assert.match(
      answerOf(on),
      /^谢谢推荐！这个数据集已经收录：Lung: New "set" .+1，它的文件是 `datasets\/lung\/lung-new\.yaml`。\n/u,
    )
    assert.doesNotMatch(answerOf(on), /` 错误：|删掉/u)
  })

  it('is asked for by another issue: its pull request is named, and no second one is opened', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    on.write(form({ 英文短名: 'the-same', 名称: 'Another name', 主页: 'https://example.org/lung-new/?b=2&a=1' }), 9)
    on.label(9)
    assert.match(answerOf(on, 9), new RegExp(`^谢谢推荐！这个数据集已经有一个拉取请求：${PULL}\n`, 'u'))
    assert.deepEqual(Object.keys(on.state().pulls), ['8'])
  })

  it('is in a pull request from a fork', (t) => {
    const on = github(t)
    const tree = on.clone()
    git(tree, 'checkout', '--quiet', '-b', 'from-fork')
    writeFileSync(
      join(tree, 'datasets/lung/whatever.yaml'),
      'name: X\nhomepage: https://example.org/lung-new?a=1&b=2\n',
    )
    git(tree, 'add', '--all')
    git(tree, 'commit', '--quiet', '--message', 'add whatever')
    git(tree, 'push', '--quiet', 'origin', 'HEAD:refs/pull/8/head')
    on.change(({ pulls }) => {
      const pull = {
        title: '',
        body: '',
        head: 'new-dataset/7',
        base: 'main',
        state: 'OPEN',
        isCrossRepository: true,
      } as const
      pulls[8] = pull
    })
    on.write(complete)
    on.label()
    assert.match(answerOf(on), new RegExp(`已经有一个拉取请求：${PULL}\n`, 'u'))
  })

  it('may be another one of the same name: both are opened, and the second says so', (t) => {
    const on = github(t)
    on.write(complete)
    on.label()
    on.write(form({ 英文短名: 'other', 主页: 'https://example.org/other' }), 9)
    on.label(9)
    assert.match(
      on.pull(10).body,
      /- `名称` 警告：名称与另一个拉取请求里的相同 `same-request`\n {2}- 现在：`https:\/\/github\.com\/o\/r\/pull\/8`/u,
    )
  })

  it('shares its homepage with a family, and is taken as one of it', (t) => {
    const on = github(t)
    const luna = 'name: LUNA16\nhomepage: https://example.org/family\ncollection: Family\n'
    on.merge({ 'datasets/lung/luna16.yaml': luna })
    on.write(form({ 主页: 'https://example.org/family' }))
    on.label()
    assert.match(git(on.folder, 'show', 'new-dataset/7:datasets/lung/lung-new.yaml'), /^collection: Family$/mu)
    assert.match(on.pull().body, /警告：主页与同一系列的其他数据集相同，按这个系列收录/u)
  })
})

describe('what GitHub does not allow', () => {
  it('is named by its setting, and the branch is taken back', (t) => {
    const on = github(t)
    on.change(({ settings }) => Object.assign(settings, { pullRequestsByActions: false }))
    on.write(complete)
    assert.equal(on.label().ended, 'failure')
    assert.equal(
      answerOf(on),
      '这个仓库还不允许自动开拉取请求。请维护者打开：Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests，再加一次标签。\n',
    )
    assert.equal(git(on.folder, 'branch', '--format=%(refname:short)'), 'main\n')
    on.change(({ settings }) => Object.assign(settings, { pullRequestsByActions: true }))
    assert.equal(on.label().ended, 'success')
    assert.equal(answerOf(on), OPENED)
  })

  it('is told in the issue whatever it is', (t) => {
    const on = github(t)
    on.hook('echo "no new branches" >&2; exit 1')
    on.write(complete)
    assert.equal(on.label().ended, 'failure')
    assert.match(answerOf(on), /^没能开拉取请求，.*原因：`分支 new-dataset\/7 推送不了。git 说：.*no new branches/u)
  })

  it('leaves the branch when somebody has pushed to it meanwhile: their commit is not deleted', (t) => {
    const on = github(t)
    const other = on.clone()
    on.change((state) => {
      state.settings.pullRequestsByActions = false
      state.meanwhile = `cd '${other}' && git fetch origin new-dataset/7 && git checkout FETCH_HEAD &&
        git -c user.name=Someone -c user.email=someone@example.org commit --allow-empty --message 'mended by hand' &&
        git push origin HEAD:refs/heads/new-dataset/7`
    })
    on.write(complete)
    assert.equal(on.label().ended, 'failure')
    assert.deepEqual(log(on, 'main..new-dataset/7'), ['mended by hand', 'feat(data): add lung/lung-new'])
  })
})

describe('what an issue says', () => {
  it('mentions nobody, refers to nothing and closes nothing, in the pull request as in the answer', (t) => {
    const on = github(t)
    const acts = 'closes #1, fixes o/r#2, @everyone, GH-3, https://github.com/o/r/issues/4'
    const text = `\`\`\`\n\n${acts}\n\n\`\`\`\n\n${acts} [x](https://github.com/o/r/pull/5) deadbeefcafe`
    on.write(
      form({
        名称: 'Closes #1 @everyone',
        标注内容: `${acts}`,
        介绍: text,
        下载: `${acts.slice(0, 9)} @org/team https://example.org/x`,
      }),
    )
    assert.equal(on.label().ended, 'success')
    const { body } = on.pull()
    assert.ok(body.startsWith('Closes #7\n'))
    const code = /^(`{3,})[\s\S]*?^\1$|`[^`\n]+`/gmu
    const prose = body.slice('Closes #7'.length).replace(code, '')
    assert.doesNotMatch(prose, /#\d|@\w|GH-\d|github\.com\/o\/r\/(?:issues|pull)|deadbeefcafe/iu)
    assert.match(prose, /everyone/u)
    on.write(form({ 名称: acts, 类型: acts, License: `{@everyone: "#1"}`, 论文: acts }))
    on.label()
    const answer = answerOf(on).replace(code, '').replace(PULL, '')
    assert.doesNotMatch(answer, /#\d|@\w|GH-\d|github\.com/iu)
  })

  it('names no author who is not well-formed', (t) => {
    const on = github(t)
    on.write(complete)
    const user = { login: 'x>\nSigned-off-by: root', id: 1 }
    const event = { label: { name: 'to-pull-request' }, issue: { number: 7, body: complete, user } }
    assert.equal(on.job('new-dataset.yml', 'propose', event).ended, 'success')
    assert.doesNotMatch(git(on.folder, 'log', '-1', '--format=%B', 'new-dataset/7'), /Signed-off-by|Co-authored-by/u)
  })

  it('is looked at only when the label says so', (t) => {
    const on = github(t)
    const event = { label: { name: 'new-dataset' }, issue: { number: 7, body: complete } }
    assert.equal(on.job('new-dataset.yml', 'propose', event).ended, 'skipped')
    assert.deepEqual(on.state().calls, [])
  })
})
