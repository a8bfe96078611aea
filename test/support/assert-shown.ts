import assert from 'node:assert/strict'
import GithubSlugger from 'github-slugger'
import { dimensions } from '../../src/page/dimensions.ts'
import { ownPagesWith, pageWith, pathOf } from './between.ts'
import { type Anchor, expectedOf, type Shown } from './expected.ts'
import type { Hostile } from './hostile.ts'
import { parse } from './markdown.ts'
import { address, outlineOfNodes } from './outline.ts'
import type { Part } from './read-back.ts'

/** The eight columns that the contract names. */
const HEADERS = ['名称', '标注内容', '类型', '模态', '数量', '标签格式', '文件格式', 'License']

type Reader = (page: string) => Part[]

/** The page of these datasets shows of each what its file says, and of all else what it always shows. */
export function assertShown(datasets: readonly Hostile[], read: Reader): void {
  const page = pageWith(datasets)
  const parts = read(page)
  const expected = datasets.map((dataset, index) => expectedOf(dataset, pathOf(index)))
  const plain = plainParts(datasets.length, read)
  const titles = ['Plain 0', ...expected.flatMap(({ title }, index) => [title, `Plain ${index + 1}`])]
  const headings = ['# 页', '# 目录', '# 分类', ...titles.map((title) => `## ${title}`), '# 客人', '## Guest', '# 尾']
  assert.deepEqual(
    parts.map(({ level, heading }) => `${'#'.repeat(level)} ${heading}`),
    [...headings, ...parts.slice(headings.length).map(({ heading }) => `## ${heading}`)],
  )
  const ways = parts.slice(headings.length).map(({ heading }) => heading)
  assert.deepEqual(
    ways,
    dimensions.map(({ title }) => title).filter((title) => ways.includes(title)),
  )
  const [, contents, , ...rest] = parts
  const slugger = new GithubSlugger()
  const anchors = parts.map(({ heading }) => [heading, address(`#${slugger.slug(heading)}`)])
  assert.deepEqual(
    contents?.links.map(([text, url]) => [text, address(url)]),
    anchors.slice(2),
  )
  assertOverview(parts[2], expected)
  for (const [index, whole] of plain.entries()) assert.equal(rest[index * 2]?.whole, whole)
  for (const [index, shown] of expected.entries()) assertPart(rest[index * 2 + 1], shown)
  const guests = expected.filter((_, index) => datasets[index]?.['also_in']).map(({ title }) => title)
  assert.deepEqual(
    parts[headings.indexOf('# 客人')]?.blocks.map(({ text }) => text),
    guests.length > 0 ? [`另见：${guests.join('、')}`] : [],
  )
}

/** The same where the datasets stand on a page of their own, and `README.md` has a row for each. */
export function assertShownOnOwnPage(datasets: readonly Hostile[], read: Reader): void {
  const { readme, page } = ownPagesWith(datasets)
  const expected = datasets.map((dataset, index) => expectedOf(dataset, `../${pathOf(index)}`))
  const titles = ['Plain 0', ...expected.flatMap(({ title }, index) => [title, `Plain ${index + 1}`])]
  const [section, contents, ...parts] = read(page)
  assert.deepEqual(
    parts.map(({ level, heading }) => `${level} ${heading}`),
    titles.map((title) => `2 ${title}`),
  )
  assert.deepEqual(
    contents?.links.map(([text]) => text),
    titles,
  )
  for (const [index, shown] of expected.entries()) assertPart(parts[index * 2 + 1], shown)
  assertOverview(section, expected)
  const rows = read(readme).find(({ heading }) => heading === '分类')?.rows ?? []
  assert.deepEqual(rows[0], HEADERS)
  assert.deepEqual(
    rows.slice(1).map(([, ...cells]) => cells),
    ['Plain 0', ...expected].flatMap((shown, index) => {
      const plain = ['', '', '', '55', '', '', '']
      return typeof shown === 'string' ? [plain] : [shown.cells.slice(1), ...(index > 0 ? [plain] : [])]
    }),
  )
}

/** Each dataset has a row of six cells in its section's overview, between those of plain ones. */
function assertOverview(section: Part | undefined, expected: readonly Shown[]): void {
  if (expected.length === 0) return
  const [header, ...rows] = section?.rows ?? []
  assert.deepEqual(header, ['数据集', '类型', '模态', '数量', '获取', '商用'])
  assert.equal(rows.length, 2 * expected.length + 1)
  for (const [index, row] of rows.entries()) {
    const shown = index % 2 === 1 ? expected[(index - 1) / 2] : undefined
    const [, , tasks = '', modalities = '', size = ''] = shown?.cells ?? ['', '', '', '', '55']
    assert.ok(row[0]?.startsWith(shown ? shown.title : 'Plain '), row[0])
    assert.deepEqual(row.slice(1, 4), [tasks, modalities, size])
    assert.equal(row.length, 6)
  }
}

function assertPart(part: Part | undefined, shown: Shown): void {
  assert.ok(part)
  assert.deepEqual(part.rows, [HEADERS, shown.cells])
  assert.deepEqual(part.images, shown.image ? [shown.image] : [])
  const outline = part.blocks.slice(0, -1).map((block) => block.outline)
  assert.ok(
    outline.join('').endsWith(outlineOfNodes(parse(shown.prose).children)),
    'the description is as it was written',
  )
  assert.ok(part.blocks[0]?.text.endsWith(shown.terms) || shown.terms === '')
  assert.deepEqual(part.blocks.at(-1)?.items, shown.references)
  assertLinks(part.links, shown.links)
}

/** The links are there, in order. Others can only be addresses in a text, which GitHub makes links of itself. */
function assertLinks(found: readonly Anchor[], expected: readonly Anchor[]): void {
  let next = 0
  for (const [text, url] of found) {
    const [word, target] = expected[next] ?? []
    if (text === word && address(url) === address(target)) next++
  }
  assert.equal(next, expected.length, `${JSON.stringify(found)} has not all of ${JSON.stringify(expected)}`)
}

const reference = new Map<Reader, string[]>()

/** The plain datasets' parts on a page without anything odd. */
function plainParts(count: number, read: Reader): string[] {
  let parts = reference.get(read) ?? []
  if (parts.length <= count) {
    const page = pageWith(Array.from({ length: count }, () => ({ name: 'Name', homepage: 'https://a.example/' })))
    parts = read(page)
      .slice(3, 3 + 2 * count + 1)
      .flatMap(({ whole }, index) => (index % 2 === 0 ? [whole] : []))
    reference.set(read, parts)
  }
  return parts.slice(0, count + 1)
}
