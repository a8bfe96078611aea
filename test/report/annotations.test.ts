import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { project, run, smallest } from '../support/project.ts'
import { readAsRunner } from '../support/runner.ts'

const ACTIONS = { GITHUB_ACTIONS: 'true' }

describe('under GitHub Actions', () => {
  it('each problem is an annotation at its place', (t) => {
    const file = { 'datasets/lung/a.yaml': 'name: A\nhomepage: https://example.org/a\ntasks: [分隔]\nsize: 131 例\n' }
    const { code, stdout, stderr } = run(['build', '--root', project(t, { ...smallest, ...file })], ACTIONS)
    const { commands, printed } = readAsRunner(stdout)
    assert.deepEqual(
      commands.map(({ name, properties }) => [name, properties]),
      [['error', { file: 'datasets/lung/a.yaml', line: '3', col: '9', title: 'unknown-word' }]],
    )
    assert.match(
      commands[0]?.data ?? '',
      /^tasks 第 1 项 不是词表里的词\n现在：分隔\n允许：分类、分割.*\n是否想写：分割？\n改法：/u,
    )
    assert.ok(printed.includes('datasets/lung/a.yaml:3:9 错误：tasks 第 1 项 不是词表里的词 [unknown-word]'))
    assert.equal(stderr, '')
    assert.equal(code, 1)
  })

  it('a warning is one too, at its place, and stops nothing', (t) => {
    const file = { 'datasets/lung/a.yaml': 'name: A\nhomepage: https://example.org/a\nsize: 131+70\n' }
    const { code, stdout, stderr } = run(['build', '--root', project(t, { ...smallest, ...file })], ACTIONS)
    const { commands, printed } = readAsRunner(stdout)
    assert.deepEqual(
      commands.map(({ name, properties }) => [name, properties]),
      [['warning', { file: 'datasets/lung/a.yaml', line: '3', col: '7', title: 'size-unit' }]],
    )
    assert.match(commands[0]?.data ?? '', /^size 里的数字 131\+70 没有单位\n现在：131\+70\n允许：.*\n改法：/u)
    assert.match(printed.join('\n'), /^README\.md 已更新/mu)
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  })

  it('ten of each kind are shown: errors leave the warnings their room', (t) => {
    const files = Array.from({ length: 24 }, (_, index) => [
      `datasets/lung/d${index}.yaml`,
      `name: D${index}\nhomepage: https://example.org/${index}\n${index < 12 ? 'size: 131+70' : 'tasks: [分隔]'}\n`,
    ])
    const broken = { ...smallest, ...Object.fromEntries(files) }
    const { commands } = readAsRunner(run(['check', '--root', project(t, broken)], ACTIONS).stdout)
    assert.deepEqual(
      commands.map(({ name }) => name),
      [...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning'), 'notice'],
    )
    assert.equal(commands.at(-1)?.data, '共 12 个错误、12 个警告，涉及 24 个文件。另有 4 个没有显示在这里，见日志。')
  })

  it('the first ten errors are shown, then how many there are', (t) => {
    const links = Array.from({ length: 25 }, (_, index) => `  - title: L${index}\n    url: nowhere\n`).join('')
    const file = { 'datasets/lung/a.yaml': `name: A\nhomepage: https://example.org/a\nlinks:\n${links}` }
    const { stdout } = run(['check', '--root', project(t, { ...smallest, ...file })], ACTIONS)
    const { commands } = readAsRunner(stdout)
    assert.deepEqual(
      commands.map(({ name }) => name),
      [...Array.from({ length: 10 }, () => 'error'), 'notice'],
    )
    assert.equal(commands.at(-1)?.data, '共 25 个错误，涉及 1 个文件。另有 15 个没有显示在这里，见日志。')
  })

  const hostile = [
    '::set-output name=x::y',
    '##[add-mask]secret',
    '::stop-commands::x',
    '::error file=README.md::mine',
    'a%0A::warning::b',
    'x,line=1::error::y',
  ]
  for (const text of hostile) {
    it(`${text} in a file never becomes a command`, (t) => {
      const quoted = JSON.stringify(`${text}\n${text}`)
      const files = {
        ...smallest,
        'datasets/lung/a.yaml': `name: ${quoted}\nhomepage: ${quoted}\ntasks: [${quoted}]\n${JSON.stringify(text)}: x\n`,
        'README.md': `${text}\n${text}\n`,
      }
      for (const command of ['build', 'check']) {
        const { commands, printed } = readAsRunner(run([command, '--root', project(t, files)], ACTIONS).stdout)
        assert.deepEqual(
          commands.filter(({ name }) => name !== 'error'),
          [],
        )
        for (const { properties } of commands)
          assert.match(properties['file'] ?? 'datasets/lung/a.yaml', /^datasets\/lung\/a\.yaml$/u)
        assert.ok(
          printed.some((line) => line.startsWith('datasets/lung/a.yaml:1:')),
          'no line is hidden',
        )
      }
    })
  }

  it('a diff that shows commands shows them as text', (t) => {
    const root = project(t, { ...smallest, 'README.md': '::error::in the page\n##[command]x\n' })
    const { commands, printed } = readAsRunner(run(['check', '--root', root], ACTIONS).stdout)
    assert.deepEqual(
      commands.map(({ data }) => data),
      ['README.md 不是最新的\n改法：拉取请求里不用管它，合并后会自动更新；维护者运行 npm run build 重新生成'],
    )
    assert.ok(printed.includes('-::error::in the page'))
  })
})
