import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { createFile } from '../../src/commands/new-file.ts'
import { assertGolden } from '../support/golden.ts'
import { FIXTURES, project, read, readTree, run } from '../support/project.ts'
import { converse, noTerminal } from '../support/terminal.ts'

/** A list with two sections, one with a subsection, and two datasets. */
const list = {
  ...readTree(join(FIXTURES, 'projects/smallest'), ['templates']),
  'datasets/sections.yaml':
    '- id: liver\n  title: 肝脏\n- id: lung\n  title: 肺\n  sections:\n    - id: nodule\n      title: 肺结节\n',
  'datasets/liver/lits.yaml':
    'name: LiTS\ntitle: LiTS 肝脏\nhomepage: https://competitions.codalab.org/competitions/17094\n',
  'datasets/lung/nodule/lidc-idri.yaml': 'name: LIDC-IDRI\nhomepage: https://example.org/lidc\n',
}

const LUNA16 = ['lung/nodule/luna16', '--name', 'LUNA16', '--homepage', 'https://luna16.grand-challenge.org']

function runNew(root: string, ...args: string[]) {
  return run(['new', '--root', root, ...args])
}

/** All files of the list, to see that nothing was written. */
const files = (root: string) => readTree(root, ['datasets', 'templates'])

describe('new', () => {
  it('writes the file, byte for byte, and names the next steps', (t) => {
    const root = project(t, list)
    const { code, stdout, stderr } = runNew(root, ...LUNA16)
    assert.equal(stderr, '')
    assert.equal(
      stdout,
      `已新建 datasets/lung/nodule/luna16.yaml

接下来：
  1. 打开 datasets/lung/nodule/luna16.yaml，填上知道的内容。不知道的留空，许可不要猜。
  2. 运行 npm run check -- --base origin/HEAD 检查，或运行 npm run preview 在浏览器里看效果。
  3. 只提交这个文件，发起拉取请求；README.md 合并后自动更新。
`,
    )
    assert.equal(code, 0)
    assertGolden(read(root, 'datasets/lung/nodule/luna16.yaml'), join(FIXTURES, 'new/luna16.yaml'))
  })

  it('writes what build accepts, in a section as in a subsection, and leads to the JSON Schema from both', (t) => {
    const root = project(t, list)
    assert.equal(runNew(root, ...LUNA16).code, 0)
    assert.equal(runNew(root, 'lung/vessel12', '--name', 'VESSEL12', '--homepage', 'https://example.org/v').code, 0)
    const { code, stdout, stderr } = run(['build', '--root', root])
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    assert.match(stdout, /2 个分类，4 个数据集/u)
    const first = (path: string) => read(root, path).split('\n')[0]
    assert.equal(
      first('datasets/lung/vessel12.yaml'),
      '# yaml-language-server: $schema=../../schema/dataset.schema.json',
    )
    assert.equal(
      first('datasets/lung/nodule/luna16.yaml'),
      '# yaml-language-server: $schema=../../../schema/dataset.schema.json',
    )
  })

  for (const name of [
    'a: b # c',
    '"quoted"',
    "it's",
    '- x',
    '{{sections}}',
    '::error::',
    '[a, b',
    '*alias',
    '&anchor',
    '!tag',
    '| block',
    '%YAML',
    '@at',
    '`tick`',
    '\\n',
    '2019',
    'name: x',
    '# 必填',
    '</td><!--',
  ]) {
    it(`keeps ${name} a name`, (t) => {
      const root = project(t, list)
      const { code, stderr } = runNew(root, 'lung/odd', `--name=${name}`, '--homepage', 'https://example.org/odd')
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
      const value = load(read(root, 'datasets/lung/odd.yaml')) as Record<string, unknown>
      assert.equal(value['name'], name)
      assert.equal(value['homepage'], 'https://example.org/odd')
      assert.deepEqual(new Set(Object.values(value).slice(2)), new Set([null]))
      assert.equal(run(['build', '--root', root]).code, 0)
    })
  }
})

for (const homepage of [
  "https://example.org/it's?a=[1],b&c=*d",
  'https://example.org/a:/b#c',
  'https://例子.中国/数据',
]) {
  it(`new keeps ${homepage} an address`, (t) => {
    const root = project(t, list)
    assert.equal(runNew(root, 'lung/odd', '--name', 'Odd', '--homepage', homepage).code, 0)
    const value = load(read(root, 'datasets/lung/odd.yaml')) as Record<string, unknown>
    assert.equal(value['homepage'], homepage)
  })
}

it('a file that appeared meanwhile is never written over', (t) => {
  const root = project(t, { ...list, 'datasets/lung/x.yaml': 'kept\n' })
  const file = new VFile({ path: 'datasets/lung/x.yaml', value: 'new\n' })
  createFile(root, file)
  assert.deepEqual(
    file.messages.map(({ reason }) => reason),
    ['datasets/lung/x.yaml 已经有了'],
  )
  assert.equal(read(root, 'datasets/lung/x.yaml'), 'kept\n')
})

describe('new refuses, and writes nothing', () => {
  const given = { path: 'lung/x', name: 'X', homepage: 'https://example.org/x' }
  const sections = '    允许：liver、lung、lung/nodule'
  const elsewhere = '    改法：放到已有的分类里；需要新分类时，由维护者加到 sections.yaml\n'
  const cases: Record<string, { given: Partial<typeof given>; says: string }> = {
    'a path without a section': {
      given: { path: 'luna16' },
      says: `错误：路径的写法不对 [bad-path]
    现在：luna16
    允许：SECTION/ID，例如 liver/lits、SECTION/SUBSECTION/ID，例如 lung/nodule/luna16
    改法：照允许的写法改，不带 datasets/ 和 .yaml
`,
    },
    "a file's path": {
      given: { path: 'datasets/lung/nodule/luna16.yaml' },
      says: `错误：路径的写法不对 [bad-path]
    现在：datasets/lung/nodule/luna16.yaml
    允许：SECTION/ID，例如 liver/lits、SECTION/SUBSECTION/ID，例如 lung/nodule/luna16
    是否想写：lung/nodule/luna16？
    改法：照允许的写法改，不带 datasets/ 和 .yaml
`,
    },
    'a section without an id': {
      given: { path: 'lung/nodule' },
      says: `错误：lung/nodule 是分类，后面还要写 id [bad-path]
    现在：lung/nodule
    允许：SECTION/ID，例如 liver/lits、SECTION/SUBSECTION/ID，例如 lung/nodule/luna16
    改法：写成 lung/nodule/数据集的英文短名
`,
    },
    'an unknown section': {
      given: { path: 'lung/nodul/x' },
      says: `错误：分类 lung/nodul 不在 datasets/sections.yaml 里 [unknown-section]
${sections}
    是否想写：lung/nodule/x？
${elsewhere}`,
    },
    "a section's title": {
      given: { path: '肺结节/x' },
      says: `错误：分类 肺结节 不在 datasets/sections.yaml 里 [unknown-section]
${sections}
    是否想写：lung/nodule/x？
${elsewhere}`,
    },
    'a bad id': {
      given: { path: 'lung/Lung_PET' },
      says: `错误：文件的名字不对 [file-name]
    现在：Lung_PET.yaml
    允许：小写字母、数字和连字符，例如 lidc-idri，加上 .yaml
    是否想写：lung/lung-pet？
    改法：改文件的名字，它就是数据集的 id
`,
    },
    'an id of another section': {
      given: { path: 'lung/lits' },
      says: `错误：id lits 已经有了：datasets/liver/lits.yaml [duplicate-id]
    改法：同一个数据集就改那个文件；是两个数据集就换一个 id，也就是文件名
`,
    },
    'a name that is there, spelled differently': {
      given: { name: 'ＬｉＴＳ-', homepage: 'https://competitions.codalab.org/competitions/17094' },
      says: `错误：名称和主页与 datasets/liver/lits.yaml（LiTS）相同 [same-dataset]
    现在：ＬｉＴＳ-，https://competitions.codalab.org/competitions/17094
    改法：是同一个数据集，就把要补充的写到 datasets/liver/lits.yaml，不用新建文件；是两个数据集，就在 name 里写明区别，例如年份，homepage 写各自的主页
`,
    },
    'a name that is a title': {
      given: { name: 'lits肝脏', homepage: 'https://competitions.codalab.org/competitions/17094' },
      says: `错误：名称和主页与 datasets/liver/lits.yaml（LiTS）相同 [same-dataset]
    现在：lits肝脏，https://competitions.codalab.org/competitions/17094
    改法：是同一个数据集，就把要补充的写到 datasets/liver/lits.yaml，不用新建文件；是两个数据集，就在 name 里写明区别，例如年份，homepage 写各自的主页
`,
    },
    'an address that is there, spelled differently': {
      given: { homepage: 'http://www.Competitions.codalab.org/competitions/17094/?utm_source=x#learn' },
      says: `错误：主页与 datasets/liver/lits.yaml（LiTS）相同 [same-dataset]
    现在：http://www.Competitions.codalab.org/competitions/17094/?utm_source=x#learn
    改法：是同一个数据集，就把要补充的写到 datasets/liver/lits.yaml，不用新建文件；是同一系列的另一个，就在这里加上 collection（系列的名字）
`,
    },
    'a name that Windows keeps': {
      given: { path: 'lung/con' },
      says: `错误：Windows 上不能有这个名字的文件或文件夹 [file-name]
    现在：con.yaml
    改法：换个名字，例如在后面加上 -dataset
`,
    },
    'an address that is none': {
      given: { homepage: 'javascript:alert(1)' },
      says: `错误：homepage 以 javascript: 开头，不是网页的地址 [bad-address]
    现在：javascript:alert(1)
    允许：以 http:// 或 https:// 开头的完整网址
    改法：从浏览器地址栏复制完整地址，后面不要带别的文字
`,
    },
    'a name of two lines': {
      given: { name: 'X\n::error::x\nlicense: MIT' },
      says: `错误：name 里有换行 [bad-character]
    现在：X⏎::error::x⏎license: MIT
    允许：看得见的文字，写在一行里
    改法：写成一行；长的说明放到 description
`,
    },
    'everything at once': {
      given: { path: 'nowhere/Bad_one', name: ' X', homepage: 'example.org' },
      says: `错误：name 的开头或末尾有空格 [edge-space]
    现在： X
    改法：去掉首尾的空格
错误：文件的名字不对 [file-name]
    现在：Bad_one.yaml
    允许：小写字母、数字和连字符，例如 lidc-idri，加上 .yaml
    是否想写：<分类>/bad-one？
    改法：改文件的名字，它就是数据集的 id
错误：分类 nowhere 不在 datasets/sections.yaml 里 [unknown-section]
${sections}
${elsewhere}`,
    },
  }
  for (const [what, { given: wrong, says }] of Object.entries(cases)) {
    it(what, (t) => {
      const root = project(t, list)
      const { path, name, homepage } = { ...given, ...wrong }
      const { code, stdout, stderr } = runNew(root, path, '--name', name, '--homepage', homepage)
      assert.equal(stderr, `${says}\n没有写任何文件。\n`)
      assert.equal(stdout, '')
      assert.equal(code, 1)
      assert.deepEqual(files(root), list)
    })
  }

  for (const path of [
    '../x',
    '../../x',
    'lung/../x',
    '/etc/x',
    '/x',
    'lung/',
    './x',
    'lung//x',
    'lung\\x',
    'lung/a/b/c',
    '..\\x/y',
  ]) {
    it(`the path ${path}, which leads nowhere or elsewhere`, (t) => {
      const root = join(project(t, {}), 'list')
      for (const [file, text] of Object.entries(list)) {
        mkdirSync(join(root, file, '..'), { recursive: true })
        writeFileSync(join(root, file), text)
      }
      const before = readTree(join(root, '..'), ['list'])
      const { code, stderr } = runNew(root, path, '--name', 'X', '--homepage', 'https://example.org/x')
      assert.match(stderr, /\[(?:bad-path|unknown-section)\]/u)
      assert.equal(code, 1)
      assert.deepEqual(readTree(join(root, '..'), ['list']), before)
    })
  }

  it("a section's folder that leads out of the tree", (t) => {
    const root = project(t, list)
    const outside = project(t, {})
    rmSync(join(root, 'datasets/lung'), { recursive: true })
    symlinkSync(outside, join(root, 'datasets/lung'))
    const { code, stderr } = runNew(root, ...LUNA16)
    assert.equal(
      stderr,
      `错误：datasets/lung 不是普通文件夹（符号链接之类） [file-kind]
    改法：删掉它，换成真正的文件夹

没有写任何文件。
`,
    )
    assert.equal(code, 1)
    assert.equal(existsSync(join(outside, 'nodule')), false)
  })

  it('a file that is there, even one that is broken or a link', (t) => {
    const root = project(t, { ...list, 'datasets/lung/broken.yaml': 'name: [\n', 'elsewhere.yaml': 'kept\n' })
    symlinkSync('../../elsewhere.yaml', join(root, 'datasets/lung/link.yaml'))
    for (const id of ['broken', 'link']) {
      const { code, stderr } = runNew(root, `lung/${id}`, '--name', 'X', '--homepage', 'https://example.org/x')
      assert.match(stderr, new RegExp(`id ${id} 已经有了：datasets/lung/${id}\\.yaml`, 'u'))
      assert.equal(code, 1)
    }
    assert.equal(read(root, 'datasets/lung/broken.yaml'), 'name: [\n')
    assert.equal(read(root, 'elsewhere.yaml'), 'kept\n')
  })

  it('a folder that is no list, with the way out', (t) => {
    const { code, stderr } = runNew(project(t, {}), ...LUNA16)
    assert.match(stderr, /^datasets\/sections\.yaml:1:1 错误：找不到这个文件.*\n.*用 --root 指出根目录/u)
    assert.match(stderr, /没有写任何文件。\n$/u)
    assert.equal(code, 1)
  })
})

it('new says which files it could not compare with', (t) => {
  const root = project(t, { ...list, 'datasets/lung/broken.yaml': 'name: LUNA16\n' })
  const { code, stderr } = runNew(root, ...LUNA16)
  assert.equal(stderr, '注意：datasets/ 里有 1 个文件有错误，没有与它们比较名称和主页。运行 npm run check 看是哪些。\n')
  assert.equal(code, 0)
})

describe('new without a person at a terminal', () => {
  const cases: Record<string, readonly string[]> = {
    'SECTION/ID、--name、--homepage': [],
    '--homepage': LUNA16.slice(0, 3),
    'SECTION/ID': LUNA16.slice(1),
    '--name': [...LUNA16, '--name', ''],
  }
  for (const [missing, args] of Object.entries(cases)) {
    it(`asks for ${missing} by exit code 2 and the usage`, (t) => {
      const root = project(t, list)
      const { code, stderr } = runNew(root, ...args)
      assert.ok(stderr.startsWith(`还要写：${missing}\n\n用法：`), stderr)
      assert.equal(code, 2)
      assert.deepEqual(files(root), list)
    })
  }
})

describe('new at a terminal', { skip: noTerminal }, () => {
  const prompts = {
    path: '分类和 id（文件名），例如 lung/nodule/luna16：',
    name: '名称，例如 LUNA16：',
    homepage: '主页，例如 https://luna16.grand-challenge.org：',
  }
  const path = 'datasets/lung/nodule/luna16.yaml'

  it('asks for everything, says what is wrong and asks again', async (t) => {
    const root = project(t, list)
    const { code, screen } = await converse(
      ['new', '--root', root],
      [
        [prompts.path, 'lung/nodule\r'],
        [prompts.path, '肺结节/luna16\r'],
        [prompts.path, 'lung/lits\r'],
        [prompts.path, 'lung/nodule/luna16\r'],
        [prompts.name, '\r'],
        [prompts.name, '  LUNA16 \r'],
        [prompts.homepage, 'luna16\r'],
        [prompts.homepage, 'https://luna16.grand-challenge.org\r'],
      ],
    )
    assert.equal(code, 0, screen)
    assert.match(screen, /^分类有：\n {2}liver +肝脏\n {2}lung +肺\n {2}lung\/nodule +肺结节\n/u)
    for (const said of [
      'lung/nodule 是分类，后面还要写 id',
      '是否想写：lung/nodule/luna16？',
      'id lits 已经有了：datasets/liver/lits.yaml',
      '这一项必填。',
      'homepage 不是网址 [bad-address]',
      `已新建 ${path}`,
    ])
      assert.ok(screen.includes(said), `${said}\n---\n${screen}`)
    assertGolden(read(root, path), join(FIXTURES, 'new/luna16.yaml'))
  })

  it('asks for what is missing only, and takes lines that are pasted ahead', async (t) => {
    const root = project(t, list)
    const { code, screen } = await converse(
      ['new', '--root', root, 'lung/nodule/luna16'],
      [[prompts.name, 'LUNA16\rhttps://luna16.grand-challenge.org\r']],
    )
    assert.equal(code, 0, screen)
    assert.ok(!screen.includes(prompts.path), screen)
    assert.equal(read(root, path), readFileSync(join(FIXTURES, 'new/luna16.yaml'), 'utf8'))
  })

  for (const [key, typed] of Object.entries({ 'Ctrl-C': '\u0003', 'Ctrl-D': '\u0004' })) {
    it(`${key} leaves, and nothing is written`, async (t) => {
      const root = project(t, list)
      const { code, screen } = await converse(
        ['new', '--root', root, ...LUNA16.slice(0, 3)],
        [[prompts.homepage, typed]],
      )
      assert.match(screen, /没有写任何文件。\n$/u)
      assert.equal(code, 1)
      assert.deepEqual(files(root), list)
    })
  }
})
