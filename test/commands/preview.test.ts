import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { BUNDLE, CLI, project, ROOT, read, readTree, runProcess, smallest } from '../support/project.ts'

/** Start the command; `line` gives what it prints, line by line. */
function start(t: TestContext, args: readonly string[], cli = CLI) {
  const child = spawn(process.execPath, [cli, 'preview', ...args])
  t.after(() => child.kill('SIGKILL'))
  const lines = readLines(child.stdout)
  return { child, line: async () => (await lines.next()).value }
}

async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<string, undefined> {
  let text = ''
  for await (const chunk of stream) {
    const parts = (text + String(chunk)).split('\n')
    text = parts.pop() ?? ''
    yield* parts
  }
  return undefined
}

describe('preview', { timeout: 60_000 }, () => {
  it('says where it is, and ends cleanly with Ctrl-C, open pages or not', async (t) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const { child, line } = start(t, ['--root', project(t, smallest), '--port', '0'])
      const [, url = ''] = /^预览：(http:\/\/127\.0\.0\.1:\d+\/)（Ctrl-C 结束）$/u.exec((await line()) ?? '') ?? []
      const events = await fetch(new URL('/-/events', url))
      child.kill(signal)
      const [code] = await once(child, 'exit')
      assert.equal(code, 0)
      assert.equal(await line(), '预览已结束')
      await assert.rejects(async () => {
        await events.text()
        await fetch(url)
      })
    }
  })

  it('counts the problems that it starts with', async (t) => {
    const { line } = start(t, ['--root', project(t, {}), '--port', '0'])
    await line()
    assert.match((await line()) ?? '', /^共 \d+ 个错误，涉及 \d+ 个文件。$/u)
  })

  it('names a port that is taken, and what to do', async (t) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    t.after(() => other.close())
    const address = other.address()
    assert.ok(address && typeof address === 'object')
    // In a process of its own, so that this one can hold the port meanwhile.
    const { code, stdout, stderr } = runProcess([
      'preview',
      '--root',
      project(t, smallest),
      '--port',
      String(address.port),
    ])
    assert.equal(stdout, '')
    assert.equal(
      stderr,
      `端口 ${address.port} 已被占用：关掉占用它的程序，或换一个，例如 npm run preview -- --port 8001\n`,
    )
    assert.equal(code, 1)
  })
})

it('preview shows the same page from the bundle as from the source', { timeout: 60_000 }, async (t) => {
  const [source, bundled] = await Promise.all(
    [CLI, BUNDLE].map(async (cli) => {
      const { child, line } = start(t, ['--root', project(t, smallest), '--port', '0'], cli)
      const [url = ''] = /http:\S+\//u.exec((await line()) ?? '') ?? []
      const answers = await Promise.all(['/', '/site/', '/-/preview.css'].map((path) => fetch(new URL(path, url))))
      const texts = await Promise.all(answers.map((answer) => answer.text()))
      child.kill('SIGINT')
      assert.deepEqual(await once(child, 'exit'), [0, null])
      return texts
    }),
  )
  assert.match(source?.[0] ?? '', /LUNA16/u)
  assert.deepEqual(bundled, source)
})

describe('an installation without the development packages', () => {
  /** The tool with the packages of `npm ci --omit=dev`, and a small project. */
  function installed(t: TestContext, built: string): { cli: string; root: string } {
    const folder = project(t, { 'package.json': '{ "type": "module" }', ...readTree(ROOT, [built]) })
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean }>
    }
    for (const [path, { dev, optional }] of Object.entries(packages)) {
      if (path.lastIndexOf('node_modules/') !== 0 || dev || optional) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      symlinkSync(join(ROOT, path), join(folder, path), 'junction')
    }
    return { cli: join(folder, built, 'cli.js'), root: project(t, smallest) }
  }

  for (const built of ['.build/src', 'dist']) {
    it(`builds and checks with ${built}`, (t) => {
      const { cli, root } = installed(t, built)
      const first = runProcess(['build', '--root', root], {}, cli)
      assert.deepEqual([first.code, first.stderr], [0, ''])
      assert.equal(runProcess(['check', '--root', root], {}, cli).code, 0)
      assert.match(read(root, 'README.md'), /LUNA16/u)
    })

    it(`makes the finder with ${built}, or says what that lacks`, (t) => {
      const { cli, root } = installed(t, built)
      const { code, stderr } = runProcess(['site', '--root', root, '--out', root], {}, cli)
      // The bundle has all of it inside.
      const lacks = built === 'dist' ? '' : '查找页用到的库没有安装：运行 npm ci（不带 --omit=dev）\n'
      assert.deepEqual([code, stderr], [lacks ? 1 : 0, lacks])
    })

    it(`says what preview lacks with ${built}`, (t) => {
      const { cli, root } = installed(t, built)
      const { code, stderr } = runProcess(['preview', '--root', root, '--port', '0'], {}, cli)
      assert.equal(stderr, '预览用到的库没有安装：运行 npm ci（不带 --omit=dev）\n')
      assert.equal(code, 1)
    })
  }
})
