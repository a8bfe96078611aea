import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { assertGolden } from '../support/golden.ts'
import { FIXTURES, project, read, run, smallest } from '../support/project.ts'

const good = 'name: Trap\nhomepage: https://example.org/trap\n'
const letters = [...'bcdefghijklmnopqrstuvwxyz']

/** Files that a text editor or a stranger may send; what the command line says of each stands in the golden file. */
const traps: Readonly<Record<string, string | Uint8Array>> = {
  'alias-growing-without-bound': [
    'a: &a [x, x]\n',
    ...letters.map((key) => {
      const before = String.fromCharCode(key.charCodeAt(0) - 1)
      return `${key}: &${key} [*${before}, *${before}]\n`
    }),
  ].join(''),
  alias: `${good}title: *a\n`,
  anchor: 'name: &a Trap\nhomepage: https://example.org/trap\n',
  'bom-and-windows-line-ends': `\uFEFF${good}description: |\n  一\n\n  # 二\n`.replaceAll('\n', '\r\n'),
  'brackets-without-end': `${good}notes: ${'['.repeat(50_000)}\n`,
  comments: '# name: Trap\n',
  'control-character': `${good}size: 1\u0000\n`,
  'documents-three': `${good}---\n${good}---\n${good}`,
  'documents-two': `${good}---\n${good}`,
  'duplicate-key': `${good}name: Other\n`,
  'duplicate-key-inside': `${good}image: {url: https://example.org/a.png, alt: a, url: https://example.org/b.png}\n`,
  empty: '',
  'gbk-encoding': Uint8Array.from([...Buffer.from('name: '), 0xb7, 0xce, 0x0a]),
  'half-a-character': `${good}size: "\\ud800"\n`,
  'list-as-key': `${good}? [a, b]\n: c\n`,
  'list-in-place-of-keys': '- name: Trap\n',
  'lists-without-end': `${good}notes: ${'- '.repeat(40_000)}\n`,
  'long-line': `${good}title: ${'x'.repeat(90_000)} # : \u200B\nsize: "${'x'.repeat(9_000)}\u200B"\n`,
  'merge-key': `${good}<<: {size: "1"}\n`,
  'prototype-as-key': `${good}__proto__: {name: x}\nconstructor: x\ntoString: x\n`,
  'prototype-as-key-inside': `${good}image: {url: https://example.org/a.png, alt: a, __proto__: x}\n`,
  'tab-in-a-value': `${good}size: "1\t例"\n`,
  'tab-in-the-indentation': 'name: Trap\nhomepage:\n\t- label: a\n',
  'tag-of-its-own': `${good}notes: !important x\n`,
  'tag-of-javascript': `${good}notes: !!js/function 'function () {}'\n`,
  'tag-of-yaml': `${good}notes: !!binary aGk=\n`,
  'ten-megabytes': `${good}notes: ${'x'.repeat(10_000_000)}\n`,
  'text-in-place-of-keys': 'Trap\n',
  'utf-16': Buffer.from(`\uFEFF${good}size: 131 例\n`, 'utf16le'),
  'windows-line-ends': `${good}tasks: [分隔]\n`.replaceAll('\n', '\r\n'),
}

/** Names that a file system may refuse, or mix up with others. */
const names: readonly string[] = [
  'lung/con.yaml',
  'lung/nul.yaml',
  'lung/com1.yaml',
  'aux/trap.yaml',
  'lung/prn/trap.yaml',
  'lung/LUNA16.yaml',
  'lung/trap .yaml',
  'lung/trap\n.yaml',
  'lung/..yaml',
  'lung/trap.yml',
  'lung/trap.YAML',
  'lung/肺.yaml',
  'trap.yaml',
  'lung/nodule/deep/trap.yaml',
  'lung/notes.md',
  'lung/AMOS 2022.yml',
  'lung/.hidden.yaml',
  'lung/ＢＴＣＶ_2015.YML',
  'lung/数据2022.yaml',
  'lung/saved.yaml.bak',
  'lung/.yaml',
  '肺/by-title.yaml',
  '肺/Second_One.yaml',
  'Lung/AMOS-CT.yml',
  'nowhere/Some Set.yml',
  'Lung_/one.yaml',
  'At the top.yml',
]

/** What open editors and file managers leave beside the files. */
const litter: readonly string[] = [
  'lung/.luna16.yaml.swp',
  'lung/.luna16.yaml.swo',
  'lung/.luna16.yaml.un~',
  'lung/4913',
  'lung/#luna16.yaml#',
  'lung/luna16.yaml~',
  'lung/._luna16.yaml',
  'lung/.DS_Store',
  '.DS_Store',
  'lung/Thumbs.db',
  'lung/.luna16.yaml.kate-swp',
  'lung/luna16.yaml___jb_tmp___',
  'lung/.luna16.yaml.1234.tmp',
  '.idea/workspace.xml',
  '.history/lung/luna16_20240101.yaml',
  'lung/.vscode/settings.yaml',
]

/** All that the command line says of a list with these files. */
function reportOn(root: string): string {
  const { code, stdout, stderr } = run(['build', '--root', root])
  assert.equal(code, 1)
  assert.equal(stdout, '')
  return stderr
}

/** Such names cannot stand side by side everywhere. */
const skip = process.platform === 'linux' ? false : 'needs a file system that tells case apart and takes any name'

const golden = (name: string) => join(FIXTURES, 'reports', name)

describe('traps in dataset files', () => {
  it('each is refused at its place, all at once', (t) => {
    // Each is a dataset of its own.
    const own = (content: string | Uint8Array, index: number) =>
      typeof content === 'string' ? content.replaceAll(/(?<=name: |org\/)trap/giu, `$&-${index}`) : content
    const files = Object.entries(traps).map(([name, content], index) => [
      `datasets/lung/${name}.yaml`,
      own(content, index),
    ])
    assertGolden(reportOn(project(t, { ...smallest, ...Object.fromEntries(files) })), golden('yaml-traps.txt'))
  })

  it('a byte order mark, the line ends of Windows and a version line are no problem', (t) => {
    const root = project(t, {
      ...smallest,
      'datasets/lung/bom.yaml': `\uFEFF${good}`,
      'datasets/lung/windows.yaml': `\uFEFF${good}description: |\n  一\n\n  二\n`
        .replaceAll('rap', 'rick')
        .replaceAll('\n', '\r\n'),
      'datasets/lung/version.yaml': `%YAML 1.2\n---\n${good}`.replaceAll('rap', 'ruck'),
    })
    assert.deepEqual(run(['build', '--root', root]).stderr, '')
    assert.ok(!/[\r\uFEFF]/u.test(read(root, 'README.md')))
  })

  it('names of files and folders', { skip }, (t) => {
    const files = names.map((name, index) => [`datasets/${name}`, good.replaceAll('rap', `rap${index}`)])
    assertGolden(reportOn(project(t, { ...smallest, ...Object.fromEntries(files) })), golden('file-names.txt'))
  })

  it('what editors leave there is no file of the list', { skip }, (t) => {
    const files = litter.map((name) => [`datasets/${name}`, 'no: [yaml'])
    const root = project(t, { ...smallest, ...Object.fromEntries(files) })
    // Emacs locks an open file by a link that leads nowhere.
    symlinkSync('me@host.1234:1700000000', join(root, 'datasets/lung/.#luna16.yaml'))
    assert.deepEqual(run(['build', '--root', root]).stderr, '')
  })

  it('what is no file', { skip }, (t) => {
    const root = project(t, { ...smallest, 'elsewhere.yaml': good })
    const lung = join(root, 'datasets/lung')
    mkdirSync(join(lung, 'folder.yaml'))
    symlinkSync('luna16.yaml', join(lung, 'link-inside.yaml'))
    symlinkSync('../../elsewhere.yaml', join(lung, 'link-outside.yaml'))
    symlinkSync('/etc/hostname', join(lung, 'link-to-the-machine.yaml'))
    symlinkSync('nowhere.yaml', join(lung, 'link-to-nothing.yaml'))
    symlinkSync('..', join(lung, 'link-to-a-folder'))
    assertGolden(reportOn(root), golden('file-kinds.txt'))
  })
})
