import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { project, read, realList, run, smallest } from '../support/project.ts'

describe('build', () => {
  it('says in a line what it did', (t) => {
    const { code, stdout, stderr } = run(['build', '--root', project(t, smallest)])
    assert.match(stdout, /^README\.md 已更新：1 个分类，1 个数据集，\d+ 字节\n$/u)
    assert.equal(stderr, '')
    assert.equal(code, 0)
  })

  it('run a second time changes nothing and does not touch the file', (t) => {
    const root = realList(t)
    const before = statSync(join(root, 'README.md')).mtimeMs
    const { stdout } = run(['build', '--root', root])
    assert.match(stdout, /^README\.md 没有变化：\d+ 个分类，\d+ 个数据集/u)
    assert.equal(statSync(join(root, 'README.md')).mtimeMs, before)
  })

  it('leaves no other file behind', (t) => {
    const root = project(t, smallest)
    run(['build', '--root', root])
    assert.deepEqual(readdirSync(root).toSorted(), ['README.md', 'datasets', 'templates'])
  })

  it('with a broken file names its place, and leaves the page as it was', (t) => {
    const root = project(t, { ...smallest, 'README.md': 'the old page\n' })
    writeFileSync(
      join(root, 'datasets/lung/broken.yaml'),
      'name: Broken\nhomepage: "https://example.org\ntasks: [分割]\n',
    )
    const { code, stdout, stderr } = run(['build', '--root', root])
    assert.equal(
      stderr,
      `datasets/lung/broken.yaml:2:11 错误：homepage 的引号没有结束 [yaml-syntax]
    改成：homepage: "https://example.org"

共 1 个错误，涉及 1 个文件。
README.md 没有改动。
`,
    )
    assert.equal(stdout, '')
    assert.equal(code, 1)
    assert.equal(read(root, 'README.md'), 'the old page\n')
  })

  it('tells the problems of all files at once, in their order', (t) => {
    const root = project(t, {
      ...smallest,
      'datasets/lung/b.yaml': 'name: B\nhomepage: ftp://example.org\ntasks: [分隔]\n',
      'datasets/lung/a.yaml': 'title: A\n',
      'templates/README.md': '# 目录\n\n{{section}}\n',
    })
    const { code, stderr } = run(['build', '--root', root])
    assert.deepEqual(
      stderr.match(/^\S+:\d+:\d+ .*$/gmu)?.map((line) => line.replace(/ .*\[/u, ' [')),
      [
        'datasets/lung/a.yaml:1:1 [missing-key]',
        'datasets/lung/a.yaml:1:1 [missing-key]',
        'datasets/lung/b.yaml:2:11 [bad-address]',
        'datasets/lung/b.yaml:3:9 [unknown-word]',
        'templates/README.md:1:1 [template-placeholder]',
        'templates/README.md:3:1 [template-contents]',
        'templates/README.md:3:1 [template-placeholder]',
      ],
    )
    assert.equal(code, 1)
  })

  it('says in Chinese what the system has against a file, and never shows a stack trace', (t) => {
    const root = project(t, { ...smallest, 'no-folder/datasets': 'a file\n' })
    mkdirSync(join(root, 'README.md'))
    const isFolder = '出错了：读不了 README.md：这是文件夹，不是文件。把这个文件夹移走或改名。\n'
    const cases: readonly [readonly string[], RegExp][] = [
      [['build', '--root', root], new RegExp(`^${isFolder}$`, 'u')],
      [['check', '--root', root], new RegExp(`^${isFolder}$`, 'u')],
      [['build', '--root', join(root, 'nowhere')], /^datasets:1:1 错误：读不了这个文件夹：没有这个文件或文件夹 /u],
      [['build', '--root', join(root, 'no-folder')], /^datasets:1:1 错误：读不了这个文件夹：路径里有一段是文件/u],
    ]
    for (const [args, said] of cases) {
      const { code, stderr } = run(args)
      assert.equal(code, 1)
      assert.match(stderr, said)
      assert.doesNotMatch(stderr, /^\s+at |\.tmp|\bE[A-Z]{4,}\b/mu)
    }
  })

  it('says once that the template cannot be read', (t) => {
    const root = project(t, Object.fromEntries(Object.entries(smallest).filter(([path]) => !path.startsWith('temp'))))
    assert.match(run(['build', '--root', root]).stderr, /^templates.* \[unreadable\]\n.*\n\n共 1 个错误/u)
  })
})
