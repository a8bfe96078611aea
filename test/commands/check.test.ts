import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
    改法：拉取请求里不用管它，合并后会自动更新；维护者运行 npm run build 重新生成

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
  /** Put a project under git as it is. */
  function committed(root: string): string {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'page')
    return root
  }

  /** A project under git, its page committed, then a dataset changed. */
  function changed(t: TestContext): string {
    const root = committed(built(t))
    writeFileSync(join(root, 'datasets/lung/new.yaml'), 'name: New\nhomepage: https://example.org/new\n')
    return root
  }

  it('accepts a page as the base has it: the merge regenerates it', (t) => {
    const { code, stdout } = run(['check', '--root', changed(t), '--base', 'HEAD'])
    assert.equal(stdout, '数据没有问题。README.md 与 HEAD 相同，合并后会自动更新。\n')
    assert.equal(code, 0)
  })

  it('accepts a page that the program has made, and says that nobody has to commit it', (t) => {
    const root = changed(t)
    run(['build', '--root', root])
    const { code, stdout } = run(['check', '--root', root, '--base', 'HEAD'])
    assert.equal(code, 0)
    assert.equal(
      stdout,
      `README.md 是最新的：2 个数据集
README.md 和程序生成的一样，留着也行；数据的改动不用提交它，合并后会自动更新。与别的拉取请求冲突时，取目标分支的那一份。
`,
    )
  })

  it('accepts a page as the branch made it, where the base has another by now', (t) => {
    const root = changed(t)
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
    const commit = (message: string) => {
      run(['build', '--root', root])
      git('add', '-A')
      git('commit', '-qm', message)
    }
    git('branch', '-qM', 'trunk')
    git('checkout', '-qb', 'mine')
    commit('mine, with its page')
    git('checkout', '-q', 'trunk')
    writeFileSync(join(root, 'datasets/lung/zz.yaml'), 'name: ZZ\nhomepage: https://example.org/zz\n')
    commit('another, with its page')
    // As GitHub makes the commit that is checked; the page is neither one's, nor what both give.
    git('merge', '-q', '-X', 'theirs', '-m', 'merge', 'mine')
    git('checkout', '-q', 'mine', '--', 'README.md')
    git('commit', '-q', '--amend', '--no-edit')
    const { code, stdout, stderr } = run(['check', '--root', root, '--base', 'HEAD^1'])
    assert.equal(stderr, '')
    assert.match(stdout, /^README\.md 和程序生成的一样，留着也行/mu)
    assert.equal(code, 0)
    const edited = `${read(root, 'README.md')}手写的一行\n`
    git('checkout', '-q', 'mine')
    writeFileSync(join(root, 'README.md'), edited)
    git('commit', '-qam', 'by hand')
    git('checkout', '-q', 'trunk')
    git('reset', '-q', '--hard', 'HEAD^1')
    git('merge', '-q', '-X', 'theirs', '-m', 'merge', 'mine')
    assert.equal(run(['check', '--root', root, '--base', 'HEAD^1']).code, 1)
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

  it('refuses a YAML file that is added where no list looks for it, and names the right path', (t) => {
    const root = committed(built(t))
    const added = ['amos.yaml', 'dataset/lung/AMOS 2022.yml', 'Datasets/肺/amos.yaml', 'lung/nodule/amos-2.yaml']
    const known = ['.github/workflows/x.yml', 'test/a/b.yaml', 'templates/x.yaml', '.lint.yml', 'docs/.x/a.yaml']
    for (const path of [...added, ...known]) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), 'name: AMOS\n')
    }
    const { code, stderr } = run(['check', '--root', root, '--base', 'HEAD'])
    const nearest = [
      ...stderr.matchAll(/^(.+?):1:1 错误：.*\[outside-datasets\]\n(?: {4}.*\n)*? {4}是否想写：(.*)？$/gmu),
    ]
    assert.deepEqual(
      nearest.map(([, path, meant]) => [path, meant]),
      [
        ['Datasets/肺/amos.yaml', 'datasets/lung/amos.yaml'],
        ['amos.yaml', 'datasets/<分类>/amos.yaml'],
        ['dataset/lung/AMOS 2022.yml', 'datasets/lung/amos-2022.yaml'],
        ['lung/nodule/amos-2.yaml', 'datasets/<分类>/amos-2.yaml'],
      ],
    )
    assert.match(stderr, /^ {4}允许：datasets\/lung\/$/mu)
    assert.match(stderr, /共 4 个错误，涉及 4 个文件。/u)
    assert.equal(code, 1)
    // What the base has already is not the change's.
    assert.equal(run(['check', '--root', committed(root), '--base', 'HEAD']).code, 0)
  })

  describe('where the base has errors', () => {
    const broken = 'name: Old\nhomepage: https://example.org/old\ntasks: [分隔]\n'

    /** A base with an error in a dataset. */
    function brokenBase(t: TestContext): string {
      const root = built(t)
      writeFileSync(join(root, 'datasets/lung/old.yaml'), broken)
      return committed(root)
    }

    it('tells them apart, and lets a change pass that brings none', (t) => {
      const root = brokenBase(t)
      writeFileSync(join(root, 'datasets/lung/new.yaml'), 'name: New\nhomepage: https://example.org/new\n')
      writeFileSync(join(root, 'datasets/lung/old.yaml'), `# 一行注释\n${broken}`)
      const { code, stdout, stderr } = run(['check', '--root', root, '--base', 'HEAD'])
      assert.match(
        stderr,
        /^HEAD 上已有的问题（不影响这次检查）：\n\ndatasets\/lung\/old\.yaml:4:9 错误：.* \[unknown-word\]\n/u,
      )
      assert.equal(stdout, '这次改动没有带来新的错误。\n')
      assert.equal(code, 0)
    })

    it('refuses a new one, of the same kind in the same file too', (t) => {
      const root = brokenBase(t)
      writeFileSync(join(root, 'datasets/lung/old.yaml'), `${broken}access: opened\n`)
      const { code, stderr } = run(['check', '--root', root, '--base', 'HEAD'])
      assert.match(stderr, /^datasets\/lung\/old\.yaml:4:9 错误：.*\n(?: {4}.*\n)+\n共 1 个错误.*\nHEAD 上已有的问题/u)
      assert.equal(code, 1)
    })

    it('refuses a page edited by hand', (t) => {
      const root = brokenBase(t)
      writeFileSync(join(root, 'README.md'), `${read(root, 'README.md')}手写的一行\n`)
      const { code, stderr } = run(['check', '--root', root, '--base', 'HEAD'])
      assert.match(stderr, /^README\.md:1:1 错误：README\.md 由程序生成，不用手工修改/mu)
      assert.equal(code, 1)
    })
  })

  it('tells a duplicate on the file that is new', (t) => {
    const root = committed(built(t))
    const twin = read(root, 'datasets/lung/luna16.yaml')
    writeFileSync(join(root, 'datasets/lung/a-twin.yaml'), `${twin}title: 另一个\n`)
    const { stderr } = run(['check', '--root', root, '--base', 'HEAD'])
    assert.match(stderr, /^datasets\/lung\/a-twin\.yaml:1:7 错误：名称和主页与 datasets\/lung\/luna16\.yaml/u)
    assert.doesNotMatch(stderr, /^datasets\/lung\/luna16\.yaml:/mu)
  })

  it('names a revision that git does not know, and takes none for an option', (t) => {
    for (const base of ['no-such-branch', '--output=x']) {
      const { code, stderr } = run(['check', '--root', changed(t), `--base=${base}`])
      assert.match(stderr, /git 里找不到提交/u)
      assert.equal(code, 2)
    }
  })
})
