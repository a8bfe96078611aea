import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { project, read, realList, run, smallest } from '../support/project.ts'

/** A project whose page is up to date. */
function built(t: TestContext): string {
  const root = project(t, smallest)
  assert.equal(run(['build', '--root', root]).code, 0)
  return root
}

describe('check', () => {
  it('accepts the page that build wrote', (t) => {
    const { code, stdout, stderr } = run(['check', '--root', built(t)])
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: 'README.md 是最新的：1 个数据集\n', stderr: '' })
  })

  it('shows a short diff, and writes nothing', (t) => {
    const root = built(t)
    const edited = read(root, 'README.md').replace('共 1 类 1 个，', '共 1 类 2 个，')
    writeFileSync(join(root, 'README.md'), edited)
    const { code, stdout, stderr } = run(['check', '--root', root])
    assert.equal(
      stdout,
      `--- README.md\t现在
+++ README.md\t应为
@@ -3,5 +3,5 @@
 # 数据集
${' '}
-共 1 类 2 个，0 种模态，0 个有许可。
+共 1 类 1 个，0 种模态，0 个有许可。
${' '}
 # 目录
`,
    )
    assert.equal(
      stderr,
      `README.md:5:1 错误：README.md 不是最新的 [stale-file]
    改法：运行 npm run build 重新生成

共 1 个错误，涉及 1 个文件。
`,
    )
    assert.equal(code, 1)
    assert.equal(read(root, 'README.md'), edited)
  })

  it('fails after any edit of the real page', (t) => {
    const root = realList(t)
    const page = read(root, 'README.md')
    const edits: Record<string, string> = {
      'a line added': `${page}\n`,
      'the last newline gone': page.trimEnd(),
      empty: '',
      'a letter': page.replace('LUNA16', 'LUNA17'),
      'a blank': page.replace('| CT |', '| CT  |'),
      'a table row twice': page.replace(/^\| \[LiTS\].*\n/mu, '$&$&'),
      'a dataset cut out': page.replace(/^## CHAOS$.*?(?=^## )/msu, ''),
      'Windows line ends': page.replaceAll('\n', '\r\n'),
      'everything twice': page + page,
    }
    for (const [name, edited] of Object.entries(edits)) {
      assert.notEqual(edited, page, name)
      writeFileSync(join(root, 'README.md'), edited)
      const { code, stdout } = run(['check', '--root', root])
      assert.equal(code, 1, name)
      assert.ok(stdout.split('\n').length <= 110, `${name}: the diff is short`)
      assert.equal(read(root, 'README.md'), edited, name)
    }
  })

  it('fails where there is no page yet', (t) => {
    const root = project(t, smallest)
    assert.equal(run(['check', '--root', root]).code, 1)
    assert.throws(() => statSync(join(root, 'README.md')))
  })
})

describe('check --base', () => {
  /** A project under git, its page committed, then a dataset changed. */
  function changed(t: TestContext): string {
    const root = built(t)
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'page')
    writeFileSync(join(root, 'datasets/lung/new.yaml'), 'name: New\nhomepage: https://example.org/new\n')
    return root
  }

  it('accepts a page as the base has it: the merge regenerates it', (t) => {
    const { code, stdout } = run(['check', '--root', changed(t), '--base', 'HEAD'])
    assert.equal(stdout, '数据没有问题。README.md 与 HEAD 相同，合并后会自动更新。\n')
    assert.equal(code, 0)
  })

  it('accepts an up-to-date page too', (t) => {
    const root = changed(t)
    run(['build', '--root', root])
    assert.equal(run(['check', '--root', root, '--base', 'HEAD']).code, 0)
  })

  it('refuses a page edited by hand, and says which files to edit instead', (t) => {
    const root = changed(t)
    writeFileSync(join(root, 'README.md'), `${read(root, 'README.md')}\n手写的一行\n`)
    const { code, stderr } = run(['check', '--root', root, '--base', 'HEAD'])
    assert.match(
      stderr,
      /^README\.md:\d+:1 错误：README\.md 由程序生成，不用手工修改 .*\n {4}改法：数据集请改 datasets\/ 里的 YAML 文件/mu,
    )
    assert.equal(code, 1)
  })

  it('refuses a page that was deleted, and data with errors', (t) => {
    const root = changed(t)
    rmSync(join(root, 'README.md'))
    assert.equal(run(['check', '--root', root, '--base', 'HEAD']).code, 1)
    const broken = changed(t)
    writeFileSync(join(broken, 'datasets/lung/new.yaml'), 'name: New\n')
    assert.equal(run(['check', '--root', broken, '--base', 'HEAD']).code, 1)
  })

  it('names a revision that git does not know, and takes none for an option', (t) => {
    for (const base of ['no-such-branch', '--output=x']) {
      const { code, stderr } = run(['check', '--root', changed(t), `--base=${base}`])
      assert.match(stderr, /git 里找不到提交/u)
      assert.equal(code, 2)
    }
  })
})
