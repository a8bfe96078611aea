import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { run } from '../support/project.ts'
import { git, remote } from '../support/remote.ts'

const PAGE = 'pages/lung.md'
const sections = (own: boolean) => ({
  'datasets/sections.yaml': `- id: lung\n  title: 肺\n${own ? '  own_page: true\n' : ''}`,
})
const first = { 'datasets/lung/first.yaml': 'name: first\nhomepage: https://example.org/first\n' }

describe('the page of a section on main', () => {
  it('comes and goes with one commit of publish', (t) => {
    const github = remote(t)
    github.merge(sections(true))
    assert.equal(run(['publish', '--root', github.clone()]).code, 0)
    assert.match(github.read(PAGE), /^## LUNA16$/mu)
    assert.match(github.read('README.md'), /\[LUNA16\]\(pages\/lung\.md#luna16\)/u)
    github.merge(sections(false))
    assert.match(run(['publish', '--root', github.clone()]).stderr, /^pages\/lung\.md 已删除$/mu)
    assert.equal(existsSync(join(github.clone(), PAGE)), false)
    assert.match(github.read('README.md'), /^## LUNA16$/mu)
    assert.equal(github.log().length, 5)
  })

  it('is left to the merge by check --base: one that comes, one that is behind, one that goes', (t) => {
    const github = remote(t)
    const check = (files: Readonly<Record<string, string>>) => {
      const clone = github.clone()
      github.merge(files)
      git(clone, 'fetch', '--quiet')
      git(clone, 'checkout', '--quiet', 'origin/main')
      return run(['check', '--root', clone, '--base', 'HEAD~1'])
    }
    assert.equal(
      check(sections(true)).stdout,
      '数据没有问题。README.md、pages/lung.md 与 HEAD~1 相同，合并后会自动更新。\n',
    )
    run(['publish', '--root', github.clone()])
    assert.equal(check(first).code, 0)
    run(['publish', '--root', github.clone()])
    assert.equal(check(sections(false)).code, 0)
  })

  it('is not edited by hand, nor deleted: check --base says what to do instead', (t) => {
    const github = remote(t)
    github.merge(sections(true))
    run(['publish', '--root', github.clone()])
    const edited = github.clone()
    git(edited, 'rm', '--quiet', PAGE)
    const gone = run(['check', '--root', edited, '--base', 'HEAD'])
    assert.match(
      gone.stderr,
      /^pages\/lung\.md:1:1 错误：pages\/lung\.md 由程序生成，不用手工修改 \[stale-file\]\n {4}改法：数据集请改 datasets\/ 里的 YAML 文件，再把 pages\/lung\.md 恢复成目标分支上的样子/u,
    )
    assert.equal(gone.code, 1)
  })
})
