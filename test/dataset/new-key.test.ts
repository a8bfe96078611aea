import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { project, ROOT, read, runProcess, smallest } from '../support/project.ts'

/** A new text key: its declaration, and the line that shows it. */
const DECLARED = `  scanner: {
    type: text(line),
    label: '设备',
    hint: '用什么设备扫描的',
    example: 'Siemens Somatom',
    question: { hint: '扫描设备的型号' },
    wanted: true,
  },
`
const SHOWN = `  { key: 'scanner', show: ({ dataset }) => labelled('scanner', dataset.scanner) },
`

describe('adding a text key is one declaration and the line that shows it', () => {
  let program = ''

  before(() => {
    program = mkdtempSync(join(tmpdir(), 'program-'))
    for (const path of ['src', 'package.json', 'tsconfig.json', 'dist/site'])
      cpSync(join(ROOT, path), join(program, path), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'))
    insert('src/dataset/keys.ts', '  license: {\n', DECLARED)
    insert('src/page/facts.ts', "  { key: 'collection',", SHOWN)
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', program])
  })
  after(() => rmSync(program, { recursive: true, force: true }))

  /** Put a text in front of another. */
  function insert(path: string, place: string, text: string): void {
    const source = read(program, path)
    assert.equal(source.split(place).length, 2, `${path} has one ${place}`)
    writeFileSync(join(program, path), source.replace(place, text + place))
  }

  const run = (...args: string[]) => runProcess(args, {}, join(program, '.build/src/cli.js'))

  /** The smallest list, whose dataset has this line more. */
  function listWith(t: TestContext, line: string): string {
    const file = `${smallest['datasets/lung/luna16.yaml']}${line}\n`
    const generated = { 'schema/dataset.schema.json': '', 'templates/dataset.yaml': '' }
    return project(t, { ...smallest, ...generated, 'datasets/lung/luna16.yaml': file })
  }

  it('gives it a type, and a place on the page, in the finder and in the export', (t) => {
    const root = listWith(t, 'scanner: Philips *iCT*')
    assert.equal(run('build', '--root', root).code, 0)
    assert.match(read(root, 'README.md'), /^设备：Philips \\\*iCT\\\*$/mu)
    assert.equal(run('site', '--root', root, '--out', root).code, 0)
    assert.match(read(root, 'index.html'), /"设备：Philips \*iCT\*"/u)
    assert.equal(JSON.parse(run('export', '--root', root).stdout)[0].scanner, 'Philips *iCT*')
    assert.match(run('export', '--root', root, '--format', 'csv').stdout, /,file_format,scanner,license,/u)
  })

  it('gives it validation with its place, and the check of plain text', (t) => {
    const report = (line: string) => run('check', '--root', listWith(t, line)).stderr
    assert.match(report('scanner: [CT]'), /luna16\.yaml:3:10 错误：scanner 应当是一个值 \[wrong-kind\]/u)
    assert.match(report('scanner: "a\\u200bb"'), /luna16\.yaml:3:12 错误：scanner 里有看不见的字符 U\+200B/u)
    assert.match(report('scanner: 从 $x$ 来'), /luna16\.yaml:3:10 错误：scanner 里的内容会被 GitHub .*\[plain-text\]/u)
    assert.match(report('scaner: CT'), /是否想写：scanner？/u)
    assert.match(report('设备: CT'), /警告：键 设备 读作 scanner \[spelling\]\n {4}改成：scanner: CT/u)
  })

  it('gives it a place in the JSON Schema, the skeleton and what new writes', (t) => {
    const root = listWith(t, '')
    assert.equal(run('build', '--root', root).code, 0)
    const { properties } = JSON.parse(read(root, 'schema/dataset.schema.json'))
    assert.deepEqual(properties.scanner, {
      description: '设备：用什么设备扫描的',
      examples: ['Siemens Somatom'],
      not: { anyOf: [{ $ref: '#/definitions/unknown' }, { $ref: '#/definitions/none' }] },
      anyOf: [{ $ref: '#/definitions/line' }, { $ref: '#/definitions/empty' }],
    })
    const block = '# 设备：用什么设备扫描的\n# 例如 scanner: Siemens Somatom\nscanner:\n'
    assert.ok(read(root, 'templates/dataset.yaml').includes(block))
    assert.equal(run('new', '--root', root, 'lung/x', '--name', 'X', '--homepage', 'https://example.org/x').code, 0)
    assert.ok(read(root, 'datasets/lung/x.yaml').includes(block))
  })

  it('gives it a question of the form, whose answer becomes the value', (t) => {
    const root = project(t, { ...smallest, '.github/ISSUE_TEMPLATE/new-dataset.yml': '' })
    run('build', '--root', root)
    const form = read(root, '.github/ISSUE_TEMPLATE/new-dataset.yml')
    assert.match(
      form,
      /- type: input\n {4}id: scanner\n {4}attributes:\n {6}label: 设备\n {6}description: 扫描设备的型号\n/u,
    )
    const answers = { 分类: 'lung 肺', 英文短名: 'x', 名称: 'X', 主页: 'https://example.org/x', 设备: 'GE: Discovery' }
    const body = Object.entries(answers).map(([label, answer]) => `### ${label}\n\n${answer}\n`)
    const event = join(root, 'event.json')
    writeFileSync(event, JSON.stringify({ issue: { number: 1, body: body.join('\n') } }))
    assert.equal(run('from-issue', '--root', root, '--event', event).code, 0)
    assert.match(read(root, 'datasets/lung/x.yaml'), /^scanner: 'GE: Discovery'$/mu)
  })

  it('counts it among what is not filled in yet', (t) => {
    const root = listWith(t, '')
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', 'base')
    const { stdout } = run('summary', '--root', root, '--base', 'HEAD')
    assert.match(stdout, /还没有填：.*、文件格式、设备、License、/u)
  })
})
