import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { project, run } from '../support/project.ts'
import { git, remote } from '../support/remote.ts'

const dataset = (name: string) => ({
  [`datasets/lung/${name}.yaml`]: `name: ${name}\nhomepage: https://example.org/${name}\n`,
})
const REBUILT = 'docs: rebuild README.md'

describe('publish, against a remote on disk', () => {
  it('asks the remote which branch people read', (t) => {
    const github = remote(t, 'trunk')
    github.merge(dataset('first'))
    assert.match(run(['publish', '--root', github.clone()]).stderr, /^已推送到 trunk（第 1 次）。$/mu)
    assert.match(github.read('README.md'), /## first/u)
  })

  it('puts a merged dataset on the page of main', (t) => {
    const github = remote(t)
    github.merge(dataset('first'))
    const { code, stdout, stderr } = run(['publish', '--root', github.clone()])
    assert.equal(stdout, '')
    assert.match(stderr, /^README\.md 已更新：1 个分类，2 个数据集，\d+ 字节\n已推送到 main（第 1 次）。\n$/u)
    assert.equal(code, 0)
    assert.match(github.read('README.md'), /\[first\]\(https:\/\/example\.org\/first\)/u)
    assert.deepEqual(github.log(), [REBUILT, 'merge datasets/lung/first.yaml', 'start'])
    assert.equal(git(github.folder, 'log', '-1', '--format=%an', 'main'), 'github-actions[bot]\n')
  })

  it('makes no commit when the page is right already', (t) => {
    const github = remote(t)
    const { code, stderr } = run(['publish', '--root', github.clone()])
    assert.equal(stderr, 'main 上的 README.md 已经是最新的，没有提交。\n')
    assert.equal(code, 0)
    assert.deepEqual(github.log(), ['start'])
  })

  it('works on the tip, not on the commit that it was started for', (t) => {
    const github = remote(t)
    github.merge(dataset('first'))
    const runner = github.clone()
    github.merge(dataset('second'))
    assert.equal(run(['publish', '--root', runner]).code, 0)
    assert.match(github.read('README.md'), /## first[\s\S]*## second/u)
  })

  it('starts anew when another merge comes between: both are on the page and in the history', (t) => {
    const github = remote(t)
    github.merge(dataset('first'))
    const runner = github.clone()
    // While the runner pushes, someone merges: the remote takes that one and refuses the runner's.
    const other = github.clone()
    for (const [path, content] of Object.entries(dataset('second'))) writeFileSync(join(other, path), content)
    git(other, 'add', '--all')
    git(other, 'commit', '--quiet', '--message', 'merge second')
    const commit = git(other, 'rev-parse', 'HEAD').trim()
    git(other, 'push', '--quiet', 'origin', 'HEAD:refs/heads/waiting')
    github.hook(
      `if [ -e raced ]; then exit 0; fi; touch raced; unset GIT_QUARANTINE_PATH; git update-ref refs/heads/main ${commit}`,
    )
    const { code, stderr } = run(['publish', '--root', runner])
    assert.equal(code, 0, stderr)
    assert.match(stderr, /已推送到 main（第 2 次）/u)
    assert.match(github.read('README.md'), /## first[\s\S]*## second/u)
    assert.deepEqual(github.log(), [REBUILT, 'merge second', 'merge datasets/lung/first.yaml', 'start'])
  })

  it('of two runs for two merges the second finds nothing left to do', (t) => {
    const github = remote(t)
    github.merge(dataset('first'))
    const runners = [github.clone(), github.clone()]
    github.merge(dataset('second'))
    for (const runner of runners) assert.equal(run(['publish', '--root', runner]).code, 0)
    assert.equal(github.log().filter((subject) => subject === REBUILT).length, 1)
  })

  it('gives up after five refusals, with nothing lost, and says why', (t) => {
    const github = remote(t)
    github.merge(dataset('first'))
    github.hook('echo x >> refusals; echo "branch is protected" >&2; exit 1')
    const before = github.log()
    const { code, stdout, stderr } = run(['publish', '--root', github.clone()])
    assert.equal(code, 1)
    assert.match(stderr, /^推送 5 次都被拒绝，main 没有改动。git 说：.*branch is protected/u)
    assert.match(stdout, /^README\.md 没能更新。$/mu)
    assert.match(stdout, /branch is protected/u)
    assert.equal(readFileSync(join(github.folder, 'refusals'), 'utf8'), 'x\n'.repeat(5))
    assert.deepEqual(github.log(), before)
  })

  it('leaves the page when main has errors, and writes the tracking issue', (t) => {
    const github = remote(t)
    const page = github.read('README.md')
    // Each right alone: together the id is there twice.
    github.merge({ 'datasets/sections.yaml': '- id: lung\n  title: 肺\n- id: eye\n  title: 眼睛\n' })
    github.merge({ 'datasets/eye/luna16.yaml': 'name: Eye\nhomepage: https://example.org\n' })
    const { code, stdout, stderr } = run(['publish', '--root', github.clone()], { GITHUB_ACTIONS: 'true' })
    assert.equal(code, 1)
    assert.equal(
      stdout,
      `main 上的数据有错误，README.md 停在上一次正确的样子。改好合并后这里会自动关闭。

## 问题

共 1 个错误，涉及 1 个文件。

- \`datasets/lung/luna16.yaml:1:1\` 错误：id luna16 已经有了：datasets/eye/luna16.yaml \`duplicate-id\`
  - 改法：同一个数据集就改那个文件；是两个数据集就换一个 id，也就是文件名
`,
    )
    assert.match(stderr, /^::error file=datasets\/lung\/luna16\.yaml,line=1,col=1,title=duplicate-id::/mu)
    assert.equal(github.read('README.md'), page)
    assert.equal(github.log().length, 3)
  })

  it('leaves the folder it runs in as it is, and no worktree behind', (t) => {
    const github = remote(t)
    github.merge(dataset('first'))
    const runner = github.clone()
    writeFileSync(join(runner, 'README.md'), 'unsaved work\n')
    assert.equal(run(['publish', '--root', runner]).code, 0)
    assert.equal(readFileSync(join(runner, 'README.md'), 'utf8'), 'unsaved work\n')
    assert.equal(git(runner, 'worktree', 'list', '--porcelain').match(/^worktree /gmu)?.length, 1)
  })

  it('says so when there is no such remote', (t) => {
    const alone = project(t, {})
    git(alone, 'init', '--quiet')
    const { code, stderr } = run(['publish', '--root', alone])
    assert.equal(code, 1)
    assert.match(stderr, /^取不到 origin 的默认分支。git 说：/u)
  })
})
