import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { generate } from '../../bench/generate.ts'
import { CLI, project, ROOT, run, smallest } from '../support/project.ts'
import { git } from '../support/remote.ts'

describe('the command line', () => {
  for (const args of [
    [],
    ['biuld'],
    ['build', 'x'],
    ['build', '--rot', '.'],
    ['build', '--root'],
    ['build', '--base', 'HEAD'],
    ['check', '--limit', 'many'],
    ['summary'],
    ['publish', '--base', 'HEAD'],
    ['from-issue'],
    ['propose', '--root', '.'],
    ['track', '--label', 'x'],
    ['build', '--name', 'x'],
    ['new', 'lung/x', 'y'],
    ['preview', '--port', 'http'],
    ['preview', '--port', '65536'],
    ['build', '--port', '8000'],
    ['new', 'lung/x', '--name', '- x'],
  ]) {
    it(`"${args.join(' ')}" is refused with the usage`, () => {
      const { code, stdout, stderr } = run(args)
      assert.match(stderr, /用法：/u)
      assert.equal(stdout, '')
      assert.equal(code, 2)
    })
  }
})

it('a reader that stops early, as head does, is no error', { skip: process.platform === 'win32' }, () => {
  const script = `"${process.execPath}" "${CLI}" export --root "${ROOT}" | head -c 100`
  const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  assert.equal(stderr, '')
  assert.equal(Buffer.byteLength(stdout), 100)
})

describe('what the tool did not expect', () => {
  // A folder in the page's place: no rule of the list speaks of it.
  const unexpected = (t: TestContext) => {
    const root = project(t, smallest)
    mkdirSync(join(root, 'README.md'))
    return ['build', '--root', root]
  }

  it('is told in one line', (t) => {
    const { code, stdout, stderr } = run(unexpected(t))
    assert.match(stderr, /^出错了：读不了 README\.md：这是文件夹，不是文件。.+\n$/u)
    assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  })

  it('is told with its stack too for who mends the tool, with DEBUG=1', (t) => {
    const { code, stdout, stderr } = run(unexpected(t), { DEBUG: '1' })
    assert.match(stderr, /^出错了：读不了 README\.md.+\nError: 读不了 .+\n(?: {4}at .+\n)+/u)
    assert.match(stderr, /^ {4}at .*\boutput-files\.[jt]s:\d+/mu)
    assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  })
})

describe('output that cannot be written', { skip: existsSync('/dev/full') ? false : 'needs /dev/full' }, () => {
  const shell = (script: string) =>
    spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" ${script}`], { encoding: 'utf8' })

  it('is told in a line', () => {
    for (const command of ['export', 'check', 'export --format csv']) {
      const { status, stderr } = shell(`${command} --root "${ROOT}" > /dev/full`)
      assert.equal(stderr, '输出没有写完：磁盘满了。腾出空间，再试一次。\n', command)
      assert.equal(status, 1, command)
    }
  })

  it('where problems go leaves the exit code as it is', () => {
    assert.equal(shell(`biuld 2> /dev/full`).status, 2)
    assert.equal(shell(`export --root "${ROOT}" > /dev/full 2> /dev/full`).status, 1)
  })
})

describe('--limit', () => {
  const description = (characters: number) => ({
    ...smallest,
    'datasets/lung/long.yaml': `name: Long\nhomepage: https://example.org/long\ndescription: ${'长'.repeat(characters)}\n`,
  })

  it('warns from 80 % of it and names the largest sections', (t) => {
    const { code, stderr } = run(['build', '--root', project(t, description(500)), '--limit', '3500'])
    assert.match(stderr, /README\.md:1:1 警告：页面有 \d+ 字节，接近上限 3500 字节.*\n.*最大的分类：肺 \d+ 字节/u)
    assert.equal(code, 0)
  })

  it('of GitHub holds for a list of 1,000 datasets: the largest sections are named, nothing is written', (t) => {
    const root = project(t, {})
    generate(ROOT, root, 1_000)
    const { code, stderr } = run(['build', '--root', root])
    const [, bytes] = /README\.md:1:1 错误：页面有 (\d+) 字节，超过上限 512000 字节/u.exec(stderr) ?? []
    assert.ok(Number(bytes) > 512_000)
    assert.match(stderr, /最大的分类：肺 \d+ 字节、/u)
    assert.equal(code, 1)
    assert.ok(!existsSync(join(root, 'README.md')))
  })

  it('fails above it, and lets any size pass at 0', (t) => {
    const root = project(t, description(500))
    const { code, stderr } = run(['build', '--root', root, '--limit', '2000'])
    assert.match(stderr, /README\.md:1:1 错误：页面有 \d+ 字节，超过上限 2000 字节/u)
    assert.equal(code, 1)
    assert.equal(run(['build', '--root', root, '--limit', '0']).code, 0)
  })
})

describe('under GitHub Actions', () => {
  it('a page edited by hand is one more annotation, and a document stays free of them', (t) => {
    const root = project(t, { ...smallest, 'README.md': 'by hand\n' })
    git(root, 'init', '--quiet')
    git(root, 'commit', '--quiet', '--allow-empty', '--message', 'base')
    const actions = { GITHUB_ACTIONS: 'true' }
    const check = run(['check', '--root', root, '--base', 'HEAD'], actions)
    assert.match(
      check.stdout,
      /^::error file=README\.md,line=1,col=1,title=stale-file::README\.md 由程序生成，不用手工修改/mu,
    )
    assert.equal(check.code, 1)
    const summary = run(['summary', '--root', root, '--base', 'HEAD'], actions)
    assert.match(summary.stdout, /^# 这次改动\n/u)
    assert.doesNotMatch(summary.stdout, /^::/mu)
  })
})
