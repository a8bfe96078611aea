import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { load } from 'js-yaml'
import { assertGolden } from '../support/golden.ts'
import { all, parse } from '../support/markdown.ts'
import { FIXTURES, project, type Run, read, readTree, run, smallest } from '../support/project.ts'

const saved = join(FIXTURES, 'issues')

/** Run `from-issue` on the body of an issue, in the smallest list. */
function fromIssue(t: TestContext, body: string | null, number: unknown = 7): Run & { root: string; files: string[] } {
  const root = project(t, { ...smallest, 'event.json': JSON.stringify({ issue: { number, body } }) })
  const done = run(['from-issue', '--root', root, '--event', join(root, 'event.json')])
  return { ...done, root, files: Object.keys(readTree(root, ['datasets'])).toSorted() }
}

const before = ['datasets/lung/luna16.yaml', 'datasets/sections.yaml']

/** A form filled in, with other answers for some of its fields. */
function form(answers: Readonly<Record<string, string>>): string {
  const all = { 分类: 'lung 肺', 英文短名: 'new', 名称: 'New', 主页: 'https://example.org/new', ...answers }
  return Object.entries(all)
    .map(([label, answer]) => `### ${label}\n\n${answer}\n`)
    .join('\n')
}

describe('from-issue', () => {
  it('makes a dataset file of a filled-in form', (t) => {
    const { code, stdout, stderr, root } = fromIssue(t, read(saved, 'complete.md').replaceAll('\n', '\r\n'))
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: 'datasets/lung/lung-new.yaml 已写好\n', stderr: '' })
    assertGolden(read(root, 'datasets/lung/lung-new.yaml'), join(saved, 'complete.yaml'))
    assert.equal(run(['build', '--root', root]).code, 0)
  })

  it('takes the usual ways to write a line', (t) => {
    const { code, stdout, stderr, root } = fromIssue(t, read(saved, 'usual.md'))
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'datasets/lung/lung-new-2.yaml 已写好\n' })
    assertGolden(read(root, 'datasets/lung/lung-new-2.yaml'), join(saved, 'usual.yaml'))
    assertGolden(stderr, join(saved, 'usual.txt'))
    assert.equal(run(['build', '--root', root]).code, 0)
  })

  const licences: Readonly<Record<string, string>> = {
    'CC BY 4.0': 'CC-BY-4.0',
    'CC BY 4.0（https://creativecommons.org/licenses/by/4.0/）': 'CC-BY-4.0',
    'https://creativecommons.org/licenses/by-nc/4.0/': 'CC-BY-NC-4.0',
    'CC-BY-4.0 https://example.org/terms': '{ id: CC-BY-4.0, url: https://example.org/terms }',
    '[Terms of Use](https://example.org/terms)': '{ name: Terms of Use, url: https://example.org/terms }',
    '{name: 自定条款，url：https://example.org/terms}': '{ name: 自定条款, url: https://example.org/terms }',
    '自定条款：https://example.org/terms': '{ name: 自定条款, url: https://example.org/terms }',
  }
  for (const [written, yaml] of Object.entries(licences)) {
    it(`takes ${written} for a licence`, (t) => {
      const { code, root } = fromIssue(t, form({ License: written }))
      assert.equal(code, 0)
      const { license } = load(read(root, 'datasets/lung/new.yaml')) as { license: unknown }
      assert.deepEqual({ license }, load(`license: ${yaml}`))
    })
  }

  it('speaks of the form, never of the file or the program', (t) => {
    for (const name of readdirSync(saved).filter(
      (file) => file.endsWith('.answer.md') && file !== 'listed.answer.md',
    )) {
      assert.doesNotMatch(
        read(saved, name).replace(/`[a-z-]+`$/gmu, ''),
        /src\/|sections\.yaml|\bkey|键|\b(?:name|url|homepage|license|tasks)\b/u,
        name,
      )
    }
    assert.equal(fromIssue(t, read(saved, 'wrong.md')).code, 1)
  })

  for (const name of readdirSync(saved).filter((file) => /^(?:wrong|values|unclear|licence)\.md$/u.test(file))) {
    it(`answers ${name} with all that there is to mend, and writes nothing`, (t) => {
      const { code, stdout, files } = fromIssue(t, read(saved, name))
      assert.equal(code, 1)
      assertGolden(stdout, join(saved, name.replace('.md', '.answer.md')))
      assert.deepEqual(files, before)
      // Whatever the issue holds stands in code, where GitHub sees no mention, no reference and no markup.
      const prose = all(parse(stdout), 'text').map(({ value }) => value)
      assert.doesNotMatch(prose.join('\n'), /@|#\d|everyone|script|LUNG New/u)
      assert.equal(all(parse(stdout), 'html').length + all(parse(stdout), 'link').length, 0)
    })
  }

  const outside: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a section that climbs': { 分类: '../../../.github/workflows x' },
    'a section that is a folder of another': { 分类: 'lung/luna16' },
    'an absolute section': { 分类: '/etc' },
    'an id that climbs': { 英文短名: '../../../package' },
    'an id with a folder': { 英文短名: 'a/b' },
    'an id that is an option': { 英文短名: '--help' },
    'an id with a null byte': { 英文短名: 'a\0b' },
    'an id of two lines': { 英文短名: 'a\nb' },
    'an id too long for a file': { 英文短名: 'a'.repeat(300) },
    'the id of another dataset': { 英文短名: 'luna16' },
  }
  for (const [name, answers] of Object.entries(outside)) {
    it(`writes nowhere for ${name}`, (t) => {
      const { code, stdout, root, files } = fromIssue(t, form(answers))
      assert.equal(code, 1)
      assert.match(stdout, /^- `(?:分类|英文短名)` 错误：/mu)
      assert.deepEqual(files, before)
      assert.deepEqual(readdirSync(root).toSorted(), ['datasets', 'event.json', 'templates'])
    })
  }

  const values: Readonly<Record<string, string>> = {
    'a value that is YAML': 'x"\nhomepage: https://evil.example',
    'an anchor': '&a [*a, *a]',
    'a workflow command': '::set-output name=x::y',
    'a script of a shell': '$(touch /tmp/x); `id` && "$HOME"',
    'an expression': '$' + '{{ github.token }}',
    'a table row': 'a | b | c',
    HTML: '<img src=x onerror=alert(1)>',
    'a comment': '# nothing',
    'no value at all': '~',
  }
  for (const [name, text] of Object.entries(values)) {
    it(`takes ${name} for text: a clean file or a refusal`, (t) => {
      const { code, stdout, root, files } = fromIssue(t, form({ 名称: text, 介绍: text }))
      if (code === 1) {
        assert.match(stdout, /^- `(?:名称|介绍)` 错误：/mu)
        assert.deepEqual(files, before)
      } else {
        assert.deepEqual(files, ['datasets/lung/luna16.yaml', 'datasets/lung/new.yaml', 'datasets/sections.yaml'])
        assert.match(read(root, 'datasets/lung/new.yaml'), /^homepage: https:\/\/example\.org\/new$/mu)
        assert.equal(run(['build', '--root', root]).code, 0)
        // The page's own HTML: the notice at its top, and what the index folds.
        const own =
          /^(?:<!-- 本页.*-->|<details><summary>(?:展开目录|(?:(?:允许|禁止|自定条款|未知)（\d）、?)+)<\/summary>|<\/details>)$/u
        assert.deepEqual(
          all(parse(read(root, 'README.md')), 'html').filter(({ value }) => !own.test(value)),
          [],
        )
      }
    })
  }

  it('refuses an answer that pretends to be another field', (t) => {
    const { code, stdout } = fromIssue(t, form({ 介绍: '好\n\n### 主页\n\nhttps://evil.example' }))
    assert.equal(code, 1)
    assert.match(stdout, /标题“### 主页”出现了两次/u)
  })

  it('tells a text that is no form, and an issue without a text', (t) => {
    for (const body of ['你好，@everyone 请加上 LUNA16', '', null]) {
      const { code, stdout } = fromIssue(t, body)
      assert.equal(code, 1)
      assert.match(stdout, /这个 issue 不是用“新数据集”表单写的/u)
      assert.doesNotMatch(stdout, /everyone/u)
    }
  })

  it('takes nothing but an event of an issue', (t) => {
    for (const number of [0, -1, 1.5, '7; rm -rf /', null]) assert.equal(fromIssue(t, 'x', number).code, 2)
    const root = project(t, { ...smallest, 'event.json': '{' })
    const { code, stderr } = run(['from-issue', '--root', root, '--event', join(root, 'event.json')])
    assert.match(stderr, /不是 GitHub 的 issues 事件/u)
    assert.equal(code, 2)
  })

  it('answers when the file would be too large', (t) => {
    const { code, stdout, files } = fromIssue(t, form({ 介绍: '长'.repeat(60_000) }))
    assert.equal(code, 1)
    assert.match(stdout, /文件太大/u)
    assert.deepEqual(files, before)
  })
})
