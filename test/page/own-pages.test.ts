import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { before, describe, it } from 'node:test'
import { VFile } from 'vfile'
import { GITHUB_LIMIT } from '../../src/page/budget.ts'
import { assembleFiles } from '../../src/project/assemble.ts'
import { generatedList } from '../support/generated-list.ts'
import { type ReadPage, readPage } from '../support/github-links.ts'
import { noCmark } from '../support/markdown.ts'
import { project, ROOT, read, run, smallest } from '../support/project.ts'

const REPOSITORY = { owner: 'o', name: 'list', branch: 'main' }
const template = { 'templates/README.md': read(ROOT, 'templates/README.md') }

/** All pages that are made of a list, by their paths. */
function pagesOf(files: Readonly<Record<string, string>>): Map<string, string> {
  const [list, page] = [files, template].map((texts) =>
    Object.entries(texts).map(([path, value]) => new VFile({ path, value })),
  )
  const { made, files: read } = assembleFiles(
    { datasetFiles: list ?? [], template: page?.[0] ?? new VFile(), repository: REPOSITORY },
    GITHUB_LIMIT,
  )
  const errors = read.flatMap((file) => file.messages.filter(({ fatal }) => fatal).map(String))
  assert.deepEqual(errors, [])
  return new Map((made ?? []).filter(({ parts }) => parts).map(({ path, content }) => [path, String(content)]))
}

describe('a thousand datasets in 25 sections, each on its own page', { skip: noCmark }, () => {
  const files = generatedList(1000, 25)
  let pages: Map<string, string>
  let asRead: Map<string, ReadPage>

  before(() => {
    pages = pagesOf(files)
    asRead = new Map([...pages].map(([path, text]) => [path, readPage(text)]))
  })

  it('every page is within what GitHub shows', () => {
    assert.equal(pages.size, 26)
    for (const [path, text] of pages) assert.ok(Buffer.byteLength(text) < GITHUB_LIMIT, path)
  })

  it('every link between pages, and inside them, leads to an anchor that is there', () => {
    let followed = 0
    for (const [path, { links, anchors }] of asRead) {
      for (const { url } of links) {
        const [target = '', anchor] = url.split('#')
        if (/^[a-z]+:/u.test(url)) continue
        const file = target === '' ? path : posix.join(posix.dirname(path), target)
        if (file.startsWith('datasets/')) assert.ok(file === 'datasets/' || file in files, `${path}: ${url}`)
        else if (asRead.has(file)) {
          const known = target === '' ? anchors : asRead.get(file)?.anchors
          assert.ok(anchor === undefined || known?.has(anchor), `${path}: ${url}`)
        } else assert.equal(file, 'CONTRIBUTING.md')
        followed++
      }
    }
    assert.ok(followed > 6_000, `${followed}`)
  })

  it('every dataset is found on README.md by its name, in a row that leads to its details', () => {
    const readme = asRead.get('README.md')
    for (const [path, text] of Object.entries(files)) {
      const [, name = ''] = /^name: (.*)$/mu.exec(text) ?? []
      if (name === '') continue
      const page = `pages/${path.split('/')[1]}.md`
      const link = readme?.links.find(({ text, url }) => text === name && url.startsWith(`${page}#`))
      assert.ok(link, name)
      assert.ok(asRead.get(page)?.anchors.has(link.url.split('#')[1] ?? ''))
    }
  })

  it('gives the same bytes again', () => {
    const again = pagesOf(Object.fromEntries(Object.entries(files).toReversed()))
    assert.deepEqual(again, pages)
  })
})

describe('a section moved to its own page, and back', () => {
  const whole = generatedList(60, 4, false)
  const moved = {
    ...whole,
    'datasets/sections.yaml':
      whole['datasets/sections.yaml']?.replace('title: 分类 1\n', 'title: 分类 1\n  own_page: true\n') ?? '',
  }

  /** README.md in parts: each section's, by its heading, and what stands before the sections. */
  const partsOf = (readme = '') =>
    Object.fromEntries(readme.split(/^(?=# )/mu).map((part) => [part.split('\n')[0], part]))

  it('changes nothing in the other sections but the links that lead there', () => {
    const [before, after] = [whole, moved].map((files) => partsOf(pagesOf(files).get('README.md')))
    const withoutLinks = (text = '') => text.replaceAll(/\]\((?:pages\/s1\.md)?#[^)]*\)/gu, ']()')
    for (const heading of Object.keys(before ?? {})) {
      if (heading === '# 分类 1') continue
      assert.equal(withoutLinks(after?.[heading]), withoutLinks(before?.[heading]), heading)
    }
    assert.deepEqual(Object.keys(after ?? {}), Object.keys(before ?? {}))
  })

  it('shows each dataset there as it was here', () => {
    const here = partsOf(pagesOf(whole).get('README.md'))['# 分类 1'] ?? ''
    const there = pagesOf(moved).get('pages/s1.md') ?? ''
    const plain = (text: string) => text.replaceAll(/\]\((?!https)[^)]*\)/gu, ']()')
    const datasets = (text: string) =>
      plain(text)
        .split(/^(?=#{2,3} )/mu)
        .filter((part) => /^#+ (?!目录)/u.test(part) && !part.startsWith('# '))
    assert.deepEqual(datasets(there).at(0), datasets(here).at(0))
    assert.ok(datasets(there).length > 15)
    assert.deepEqual(
      datasets(there).map((part) => part.trim()),
      datasets(here).map((part) => part.trim()),
    )
  })

  it('keeps every anchor that README.md had: old links land on the row', { skip: noCmark }, () => {
    const [before, after] = [whole, moved].map((files) => readPage(pagesOf(files).get('README.md') ?? '').anchors)
    assert.deepEqual(
      [...(before ?? [])].filter((anchor) => !after?.has(anchor)),
      [],
    )
  })

  it('leaves no page behind: build takes it away, check says so', (t) => {
    const root = project(t, { ...template, ...moved })
    assert.match(run(['build', '--root', root]).stdout, /^README\.md 已更新：.*\npages\/s1\.md 已更新\n$/u)
    assert.equal(run(['check', '--root', root]).code, 0)
    const back = project(t, {
      ...template,
      ...whole,
      'pages/s1.md': read(root, 'pages/s1.md'),
      'pages/own.md': 'mine\n',
    })
    const checked = run(['check', '--root', back])
    assert.match(checked.stderr, /^pages\/s1\.md:1:1 错误：pages\/s1\.md 已经没有分类用它了 \[stale-file\]/mu)
    assert.equal(checked.code, 1)
    assert.match(run(['build', '--root', back]).stdout, /^pages\/s1\.md 已删除$/mu)
    assert.deepEqual(readdirSync(join(back, 'pages')), ['own.md'])
    assert.equal(run(['check', '--root', back]).code, 0)
  })
})

describe('a section page is looked after as README.md is', () => {
  const sections = '- id: lung\n  title: 肺\n  own_page: true\n'
  const own = { ...smallest, 'datasets/sections.yaml': sections }

  it('check says at which line it is out of date', (t) => {
    const root = project(t, own)
    run(['build', '--root', root])
    const page = read(root, 'pages/lung.md')
    const stale = project(t, {
      ...own,
      'README.md': read(root, 'README.md'),
      'pages/lung.md': page.replace('# 肺', '# 心'),
    })
    const { stdout, stderr, code } = run(['check', '--root', stale])
    assert.match(stderr, /^pages\/lung\.md:3:1 错误：pages\/lung\.md 不是最新的 \[stale-file\]/u)
    assert.match(stdout, /^--- pages\/lung\.md\t现在\n(?:.*\n)*-# 心\n\+# 肺\n/u)
    assert.equal(code, 1)
  })

  it('a missing one is out of date too', (t) => {
    const root = project(t, own)
    run(['build', '--root', root])
    const { stderr, code } = run(['check', '--root', project(t, { ...own, 'README.md': read(root, 'README.md') })])
    assert.match(stderr, /^pages\/lung\.md:1:1 错误：pages\/lung\.md 不是最新的/u)
    assert.equal(code, 1)
  })

  it('a formula made of two texts of its datasets is told in the file', (t) => {
    const { stderr } = run(['check', '--root', project(t, { ...own, 'datasets/lung/luna16.yaml': dollars })])
    assert.match(stderr, /^datasets\/lung\/luna16\.yaml:6:\d+ 错误：GitHub 会把这里的 \$ 和前面的 \$ 连成数学公式/mu)
  })
})

const dollars = `name: LUNA16
homepage: https://example.org/luna16
papers:
  - title: Costs US$5
    url: https://example.org/1
  - title: or 6$
    url: https://example.org/2
`
