import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { checkList } from '../../src/list/list.ts'
import { applyEdits, isAccepted, mendsOf } from '../../src/problem/mend.ts'
import { project, read, run, smallest } from '../support/project.ts'
import { holdsFor } from '../support/property.ts'

const path = 'datasets/lung/new.yaml'

/** Ten slips in one file: some accepted, some refused, all with a mend. */
const TEN_SLIPS = `# 一个新数据集
name：X Y
homepage: example.org/xy
tasks：分割、检测
模态: MR
size:100 例 #训练
access: 开放下载
description:
  - 肝脏
  - 肿瘤
annotation: 结节: 位置

downloads:
  name: Zenodo
  url: https://zenodo.org/records/1
---
`

/** What they become: nothing else has changed. */
const MENDED = `# 一个新数据集
name: X Y
homepage: https://example.org/xy
tasks: [分割, 检测]
modalities: [MRI]
size: '100 例 #训练'
access: open
description: |
  - 肝脏
  - 肿瘤
annotation: '结节: 位置'

downloads:
  - name: Zenodo
    url: https://zenodo.org/records/1

`

describe('fix', () => {
  const listWith = (t: TestContext, text: string) => project(t, { ...smallest, [path]: text })

  it('mends ten slips of one file, and nothing else in it', (t) => {
    const root = listWith(t, TEN_SLIPS)
    const { code, stdout, stderr } = run(['fix', '--root', root])
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${path} 已改好\n`, stderr: '' })
    assert.equal(read(root, path), MENDED)
    assert.equal(run(['build', '--root', root]).code, 0)
  })

  it('run a second time changes nothing', (t) => {
    const root = listWith(t, TEN_SLIPS)
    run(['fix', '--root', root])
    assert.equal(run(['fix', '--root', root]).stdout, '没有要改的写法。\n')
    assert.equal(read(root, path), MENDED)
  })

  it('names what is left to a person', (t) => {
    const root = listWith(t, 'name：X\nhomepage: https://example.org/x\nlisense: MIT\n')
    const { code, stdout, stderr } = run(['fix', '--root', root])
    assert.equal(stdout, `${path} 已改好\n`)
    assert.match(stderr, /^datasets\/lung\/new\.yaml:3:1 错误：不认识的键 lisense/u)
    assert.equal(code, 1)
  })

  it('changes the files that are named, and no others', (t) => {
    const other = 'name：O\nhomepage: https://example.org/o\n'
    const root = project(t, {
      ...smallest,
      [path]: 'name：X\nhomepage: https://example.org/x\n',
      'datasets/lung/o.yaml': other,
    })
    assert.equal(run(['fix', '--root', root, join(root, path)]).code, 0)
    assert.equal(read(root, 'datasets/lung/o.yaml'), other)
    assert.match(read(root, path), /^name: X$/mu)
    writeFileSync(join(root, 'elsewhere.yaml'), other)
    assert.equal(run(['fix', '--root', root, join(root, 'elsewhere.yaml')]).code, 2)
    assert.equal(read(root, 'elsewhere.yaml'), other)
  })
})

/** What people do to a line; each alone is a slip with a mend, or an accepted spelling. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace(/: /u, '：'),
  (line) => line.replace(/: /u, ':'),
  (line) => line.replace(/: /u, ':\u3000'),
  (line) => line.replace(/^(\w+)/u, (key) => key.toUpperCase()),
  (line) => line.replace('label_format', 'label-format').replace('tasks', '类型').replace('papers', 'paper'),
  (line) => line.replace('[分割, 检测]', '分割、检测').replace('[CT, MRI]', 'ct / MR'),
  (line) => line.replace('open', 'Open').replace('allowed', '允许'),
  (line) => line.replace(/^(size|annotation|name): (.*)$/u, '$1: $2 #1'),
  (line) => line.replace(/^(size|annotation): (.*)$/u, '$1: $2: 共'),
  (line) => line.replace(/^(size|annotation): /u, '$1: @'),
  (line) => line.replace(/^ {2}(?=\S)/u, '\u3000'),
  (line) => line.replace(/ \|$/u, ''),
  (line) => line.replace(/ \|$/u, ' >'),
  (line) => line.replace(/^ {2}- (?=https)/u, '  -'),
]

const LINES = [
  'name: X Y',
  'homepage: https://example.org/x',
  'annotation: 肝脏、肿瘤',
  'tasks: [分割, 检测]',
  'modalities: [CT, MRI]',
  'size: 131 例训练',
  'label_format: NIfTI 掩膜',
  'license: CC-BY-4.0',
  'access: open',
  'description: |',
  '  第一段。',
  '',
  '  - 甲',
  '  - 乙',
  'papers:',
  '  - title: A paper',
  '    url: https://example.org/paper',
  '    year: 2019',
  'sources:',
  '  - https://example.org/a',
] as const

/** The file with slips on some of its lines. */
const slipped = fc
  .array(fc.tuple(fc.nat(LINES.length - 1), fc.nat(slips.length - 1)), { minLength: 1, maxLength: 6 })
  .map((chosen) => {
    const slipsOf = new Map(chosen)
    return `${LINES.map((line, index) => slips[slipsOf.get(index) ?? -1]?.(line) ?? line).join('\n')}\n`
  })

const sections = () => new VFile({ path: 'datasets/sections.yaml', value: '- id: lung\n  title: 肺\n' })

/** The file as the list reads it. */
function readAs(text: string) {
  const file = new VFile({ path, value: text })
  const [entry] = checkList([file, sections()]).entries
  return { file, dataset: entry?.dataset }
}

describe('a mend, whatever the slips of a file', () => {
  it('removes its problem and brings no new one; made twice it is made once', () => {
    holdsFor(slipped, 1, ([text = '']) => {
      const { file } = readAs(text)
      const mended = applyEdits(text, mendsOf(file))
      const again = readAs(mended).file
      const told = new Set(file.messages.map(({ ruleId }) => ruleId))
      assert.deepEqual(
        again.messages.filter(({ ruleId, mend }) => mend || !told.has(ruleId)).map(String),
        [],
        `${text}\n---\n${mended}`,
      )
    })
  })

  it('of an accepted spelling leaves the dataset as it was read', () => {
    holdsFor(slipped, 1, ([text = '']) => {
      const { file, dataset } = readAs(text)
      const mended = readAs(applyEdits(text, mendsOf(file, isAccepted)))
      assert.deepEqual(mended.dataset, dataset, text)
    })
  })

  it('touches no line without a problem', () => {
    holdsFor(slipped, 1, ([text = '']) => {
      const { file } = readAs(text)
      const mended = applyEdits(text, mendsOf(file)).split('\n')
      for (const [index, line] of text.split('\n').entries()) {
        if (!(LINES as readonly string[]).includes(line) || line === '') continue
        assert.ok(mended.includes(line) || mended.includes(`  ${line}`), `${index + 1}: ${line}\n---\n${text}`)
      }
    })
  })
})
