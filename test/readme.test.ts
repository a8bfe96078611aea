import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, it } from 'node:test'
import GithubSlugger from 'github-slugger'
import type { Root, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { readDatasetFiles } from '../src/list/files.ts'
import { checkList } from '../src/list/list.ts'
import { all, cmark, headings, noCmark, parse, tables } from './support/markdown.ts'
import { FIXTURES, ROOT, read, run } from './support/project.ts'

const source = read(ROOT, 'README.md')
const page = parse(source)
const HEADERS = ['名称', '标注内容', '类型', '模态', '数量', '标签格式', '文件格式', 'License']
const columnsOf = ({ children: [header] }: Table) => header?.children.map((cell) => textOf(cell)) ?? []
const slugger = new GithubSlugger()
const anchors = new Map([
  ...headings(page).map((heading) => [slugger.slug(textOf(heading)), textOf(heading)] as const),
  ...rowAnchors(page),
])

/** The anchors of rows, by the titles and the subsections that they stand for. */
function* rowAnchors(tree: Root): Generator<readonly [string, string]> {
  const contents = all(tree, 'link').map((link) => [decodeURI(link.url), textOf(link)] as const)
  for (const { value } of all(tree, 'html')) {
    const id = /^<a id="([^"]+)">$/u.exec(value)?.[1]
    if (id) yield [id, contents.find(([url]) => url === `#${id}`)?.[1] ?? '']
  }
}

const files = readdirSync(join(ROOT, 'datasets'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.yaml') && path !== 'sections.yaml',
)

describe('the real page', () => {
  it('is up to date', () => {
    // Warnings are for the contributor to read; they must not keep a dataset out.
    const { code, stdout } = run(['check', '--root', ROOT])
    assert.equal(code, 0, stdout)
  })

  it('has a row of the eight columns for each dataset file', () => {
    const rows = tables(page).filter((table) => columnsOf(table).join() === HEADERS.join())
    assert.equal(
      rows.reduce((sum, { children }) => sum + children.length - 1, 0),
      files.length,
    )
    for (const table of tables(page)) {
      for (const row of table.children) assert.equal(row.children.length, columnsOf(table).length)
    }
  })

  it("has the same tables for GitHub's own parser", { skip: noCmark }, () => {
    const rows = (markup: string) =>
      (markup.match(/<tr>.*?<\/tr>/gsu) ?? []).map((row) => row.match(/<t[hd]>/gu)?.length)
    const expected = tables(page).flatMap((table) => table.children.map(({ children }) => children.length))
    assert.deepEqual(rows(cmark(source)), expected)
  })

  it('counts its sections and datasets', () => {
    const { sections } = checkList(readDatasetFiles(ROOT))
    assert.match(source, new RegExp(`分为 ${sections.length} 个方向，共 ${files.length} 个`, 'u'))
  })

  it('has no link that leads nowhere: neither inside the page nor to a file', () => {
    const targets = all(page, 'link').map((node) => decodeURI(node.url))
    const inside = targets.filter((url) => url.startsWith('#'))
    assert.ok(inside.length > files.length)
    assert.deepEqual(
      inside.filter((url) => !anchors.has(url.slice(1))),
      [],
    )
    const isRelative = (url: string) => !/^(?:#|https?:|mailto:)/u.test(url)
    const ownPages = readdirSync(join(ROOT, 'pages')).map((name) => `pages/${name}`)
    const elsewhere = ownPages.flatMap((path) =>
      all(parse(read(ROOT, path)), 'link').map((node) => posix.join('pages', decodeURI(node.url))),
    )
    const relative = [...targets.filter(isRelative), ...elsewhere.filter((url) => url.startsWith('datasets/'))]
    assert.deepEqual(
      files.filter((path) => !relative.includes(`datasets/${path}`)),
      [],
    )
    assert.deepEqual(
      relative.filter((url) => !existsSync(join(ROOT, url.replace(/#.*/u, '')))),
      [],
    )
  })

  it('lists every heading behind 目录 in it, in order, the datasets of other pages between', () => {
    const titles = headings(page).map((heading) => textOf(heading))
    const at = page.children.findIndex((node) => node.type === 'heading' && textOf(node) === '目录')
    const contents = page.children.slice(at).find((node) => node.type === 'list')
    assert.ok(contents)
    const rows = new Set([...rowAnchors(page)].map(([id]) => `#${id}`))
    const links = all(contents, 'link').filter(({ url }) => !rows.has(decodeURI(url)))
    assert.deepEqual(
      links.map((node) => textOf(node)),
      titles.slice(titles.indexOf('目录') + 1),
    )
  })

  it('keeps the anchors of the hand-kept list, so that links into it still work', () => {
    const original = read(FIXTURES, 'original/anchors.tsv')
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string])
    assert.equal(original.length, 115)
    const lost = original.filter(([anchor, title]) => anchors.get(anchor) !== title)
    // The second SARAS-MESAD was SARAS-ESAD; the CAMELYON of what is now 脑电图 was the TUH EEG Seizure Corpus; 主动脉
    // held coronary arteries, which stand under 血管.
    assert.deepEqual(
      lost.map(([anchor]) => anchor),
      ['主动脉', 'saras-mesad-1', 'camelyon-1'],
    )
  })

  it('names the two commands that a contributor needs', () => {
    assert.match(source, /^npm ci && npm run build$/mu)
    assert.match(source, /^npm ci && npm test$/mu)
  })
})
