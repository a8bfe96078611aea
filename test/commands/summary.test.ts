import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { toString as textOf } from 'mdast-util-to-string'
import { assertGolden } from '../support/golden.ts'
import { all, cmark, headings, noCmark, parse, tables } from '../support/markdown.ts'
import { FIXTURES, project, read, readTree, run } from '../support/project.ts'
import { git } from '../support/remote.ts'

const everyKey = join(FIXTURES, 'projects/every-key')

/** A project under git with every key in use, its page up to date. */
function committed(t: TestContext): string {
  const root = project(t, readTree(everyKey, ['datasets', 'templates']))
  run(['build', '--root', root])
  git(root, 'init', '--quiet')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'base')
  return root
}

/** The summary of a folder, and the same text read again. */
function summary(root: string) {
  const { code, stdout, stderr } = run(['summary', '--root', root, '--base', 'HEAD'])
  assert.equal(stderr, '')
  assert.equal(code, 0)
  return stdout
}

const NEW = `name: New | <b>set</b>
homepage: https://example.org/new
license: CC-BY-4.0
description: |
  ::error::not a command, @nobody and #1
overlaps: [everything]
`

describe('summary', () => {
  it('shows three datasets, one new, one changed, one gone, as they will stand on the page', (t) => {
    const root = committed(t)
    const everything = 'datasets/abdomen/everything.yaml'
    writeFileSync(join(root, 'datasets/chest/new.yaml'), NEW)
    writeFileSync(
      join(root, everything),
      read(root, everything).replace('size: 131 例训练 + 70 例测试', 'size: 201 例'),
    )
    rmSync(join(root, 'datasets/chest/first.yaml'))
    assertGolden(summary(root), join(FIXTURES, 'summary/three-datasets.md'))
  })

  it('shows the tables, prose and images of the page, letter by letter', (t) => {
    const root = committed(t)
    for (const path of Object.keys(readTree(everyKey, ['datasets']))) {
      if (path.endsWith('sections.yaml')) continue
      writeFileSync(
        join(root, path),
        `${read(root, path)}sources: [https://example.org/changed]\n`.replace(/^sources:\n(?: {2}.*\n)+/mu, ''),
      )
    }
    const lines = new Set(read(root, 'README.md').split('\n'))
    const shown = summary(root)
      .split('\n')
      .filter((line) => /^\||^<p|^```/u.test(line))
    assert.ok(shown.length >= 4 * 3 + 3)
    assert.deepEqual(
      shown.filter((line) => !lines.has(line)),
      [],
    )
  })

  it('tells the problems in full, before the datasets that could be read', (t) => {
    const root = committed(t)
    writeFileSync(join(root, 'datasets/chest/new.yaml'), NEW)
    const broken = Array.from({ length: 12 }, (_, index) => `tasks_${index}: 分隔\n`).join('')
    writeFileSync(join(root, 'datasets/chest/first.yaml'), `name: A\nhomepage: '@someone \`x\`'\n${broken}`)
    writeFileSync(join(root, 'README.md'), 'by hand\n')
    const text = summary(root)
    assertGolden(text, join(FIXTURES, 'summary/problems.md'))
    assert.equal(text.match(/`unknown-key`/gu)?.length, 12)
  })

  it('says so when nothing changed, and keeps quiet about the warnings of others', (t) => {
    assert.equal(summary(committed(t)), '# 这次改动\n\n没有数据集新增、修改或删除。\n')
  })

  it('knows a dataset that moved by its id', (t) => {
    const root = committed(t)
    writeFileSync(join(root, 'datasets/abdomen/first.yaml'), read(root, 'datasets/chest/first.yaml'))
    rmSync(join(root, 'datasets/chest/first.yaml'))
    assert.match(summary(root), /> 移动：`datasets\/abdomen\/first\.yaml`\n>\n> 原来在 `datasets\/chest\/first\.yaml`/u)
  })

  it('knows a dataset under a new id by what it is', (t) => {
    const root = committed(t)
    const text = read(root, 'datasets/chest/first.yaml')
    writeFileSync(join(root, 'datasets/chest/renamed.yaml'), text)
    rmSync(join(root, 'datasets/chest/first.yaml'))
    const shown = summary(root)
    assert.match(shown, /^改名 1 个数据集。$/mu)
    assert.match(shown, /> 改名：`datasets\/chest\/renamed\.yaml`\n>\n> 原来在 `datasets\/chest\/first\.yaml`/u)
  })

  it('names the links that lead elsewhere, of a dataset and of a section', (t) => {
    const root = committed(t)
    const first = join(root, 'datasets/chest/first.yaml')
    const sections = join(root, 'datasets/sections.yaml')
    writeFileSync(first, `title: 新的标题\n${read(root, 'datasets/chest/first.yaml')}`)
    writeFileSync(sections, read(root, 'datasets/sections.yaml').replace('title: 胸部', 'title: 胸'))
    const shown = summary(root)
    assert.match(
      shown,
      /^页面上的链接会变，别处指向这里的旧链接会失效：\n\n- `#胸部` → `#胸`\n- `#2019` → `#新的标题`$/mu,
    )
    assert.match(shown, /^## datasets\/sections\.yaml\n\n```diff\n[\s\S]*^- {2}title: 胸部\n\+ {2}title: 胸$/mu)
  })

  it('shows how the template changed, whatever it holds', (t) => {
    const root = committed(t)
    const template = read(root, 'templates/README.md')
    writeFileSync(join(root, 'templates/README.md'), `${template}\n\`\`\`\`\n::error::x\n\`\`\`\`\n`)
    const shown = summary(root)
    assert.match(shown, /^## templates\/README\.md\n\n`````diff\n--- templates\/README\.md\t原来$/mu)
    assert.match(shown, /^\+````\n\+::error::x\n\+````\n`````$/mu)
  })

  it('counts datasets that were added with errors', (t) => {
    const root = committed(t)
    for (let index = 0; index < 14; index++) {
      writeFileSync(join(root, `datasets/chest/new-${index}.yaml`), `name: New ${index}\n`)
    }
    assert.match(summary(root), /^新增 14 个数据集（有错误，改好才会显示）。$/mu)
    writeFileSync(join(root, 'datasets/chest/new-0.yaml'), NEW)
    assert.match(summary(root), /^新增 14 个数据集（其中 13 个有错误，改好才会显示）。$/mu)
  })

  it('tells what the base has already apart', (t) => {
    const root = committed(t)
    writeFileSync(join(root, 'datasets/chest/broken.yaml'), 'name: Broken\n')
    git(root, 'add', '--all')
    git(root, 'commit', '--quiet', '--message', 'broken')
    writeFileSync(join(root, 'datasets/chest/new.yaml'), NEW)
    const shown = summary(root)
    assert.match(shown, /^新增 1 个数据集。\n\n合并的目标上本来就有的问题，不算这次的：共 1 个错误，涉及 1 个文件。$/mu)
    assert.doesNotMatch(shown, /^## 问题$/mu)
  })

  it('stays below 1 MiB, cut between datasets, whatever the size of the change', (t) => {
    const root = committed(t)
    const body = `description: |\n${`  ${'中文字、一、'.repeat(100)}\n`.repeat(8)}`
    for (let index = 0; index < 100; index++) {
      const name = `big-${index}`
      writeFileSync(
        join(root, `datasets/chest/${name}.yaml`),
        `name: ${name}\nhomepage: https://example.org/${name}\n${body}`,
      )
      writeFileSync(join(root, `datasets/chest/bad-${index}.yaml`), `name: x\n${`${'k'.repeat(200)}\n`.repeat(1)}`)
    }
    const text = summary(root)
    assert.ok(Buffer.byteLength(text) < 2 ** 20)
    assert.ok(Buffer.byteLength(text) > 500_000)
    const left = Number(/^还有 (\d+) 个数据集没有显示在这里/mu.exec(text)?.[1])
    assert.equal(tables(parse(text)).length + left, 100)
  })

  it('is the same structure for GitHub’s own parser', { skip: noCmark }, () => {
    const source = read(FIXTURES, 'summary/three-datasets.md')
    const html = cmark(source)
    assert.deepEqual(
      [...html.matchAll(/<h(\d)>(.*?)<\/h\d>/gu)].map(([, depth, title]) => `${depth} ${title}`),
      headings(parse(source)).map(
        (node) => `${node.depth} ${textOf(node).replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`,
      ),
    )
    assert.equal(html.match(/<table>/gu)?.length, 2)
    assert.doesNotMatch(html, /<b>set|href="#|href="datasets/u)
    assert.deepEqual(
      all(parse(source), 'link').filter(({ url }) => !/^(?:https?|mailto):/u.test(url)),
      [],
    )
  })

  it('needs a revision, and one that git knows', (t) => {
    const root = committed(t)
    assert.match(run(['summary', '--root', root]).stderr, /^还要写：--base\n/u)
    const { code, stderr } = run(['summary', '--root', root, '--base', 'nowhere'])
    assert.match(stderr, /git 里找不到提交 nowhere/u)
    assert.equal(code, 2)
  })
})
