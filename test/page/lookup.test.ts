import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { accessLabels, modalities, modalityKinds, tasks } from '../../src/dataset/words.ts'
import { entriesOf } from '../../src/list/catalog.ts'
import { readDatasetFiles } from '../../src/list/files.ts'
import { checkList } from '../../src/list/list.ts'
import { blankColumns } from '../../src/page/columns.ts'
import { dimensions, useOf } from '../../src/page/dimensions.ts'
import { all, parse } from '../support/markdown.ts'
import { ROOT, read } from '../support/project.ts'

const { entries, sections } = checkList(readDatasetFiles(ROOT))
const page = parse(read(ROOT, 'README.md'))
const index = page.children.findIndex((node) => node.type === 'heading' && textOf(node) === '索引')

/** What stands below a heading of the index. */
function below(title: string): RootContent[] {
  const isHeading = (node: RootContent) => node.type === 'heading'
  const from = page.children.findIndex((node, at) => at > index && isHeading(node) && textOf(node) === title) + 1
  const to = page.children.findIndex((node, at) => at > from && isHeading(node))
  return page.children.slice(from, to)
}

/** What is folded behind a summary that says this. */
function fold(title: string, summary: RegExp): RootContent[] {
  const nodes = below(title)
  const from = nodes.findIndex((node) => node.type === 'html' && summary.test(node.value.replace(/<[^>]*>/gu, '')))
  const to = nodes.findIndex((node, at) => at > from && node.type === 'html')
  assert.ok(from >= 0, String(summary))
  return nodes.slice(from + 1, to)
}

/** The words of one way to look up, with their counts: from the summaries of what is folded. */
function counts(title: string): Map<string, number> {
  const summaries = below(title).flatMap((node) => (node.type === 'html' ? [node.value] : []))
  const found = summaries.flatMap((summary) =>
    [...summary.matchAll(/([^>：、]+?)(?:<\/b>)?（(\d+)）/gu)].map(
      ([, word = '', count]) => [word, Number(count)] as const,
    ),
  )
  assert.ok(found.length > 0)
  return new Map(found)
}

describe('the index of the real page', () => {
  it('stands before 目录, which stands before the first section', () => {
    const titles = page.children.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []))
    const from = titles.indexOf('索引')
    assert.deepEqual(titles.slice(from, from + 7), ['索引', ...dimensions.map(({ title }) => title), '目录', '肝脏'])
  })

  it('begins with how many datasets each section has of each kind of modality', () => {
    const [, ...lines] = all(page.children.slice(index).find(({ type }) => type === 'table') ?? page, 'tableRow')
    const rows = lines.map(({ children }) => children.map((cell) => textOf(cell)))
    const kinds = Object.values(modalityKinds)
    const expected = sections.map((section) => {
      const own = entriesOf(section)
      const counts = kinds.map((words) => {
        const has = (word: string) => (words as readonly string[]).includes(word)
        return own.filter(({ dataset }) => dataset.modalities?.some(has)).length
      })
      return [section.title, ...counts.map((count) => (count > 0 ? String(count) : '')), String(own.length)]
    })
    assert.deepEqual(rows, expected)
    assert.deepEqual(
      lines.map((row) => all(row, 'link').map(({ url }) => decodeURI(url))),
      sections.map(({ title }) => [`#${title.toLowerCase()}`]),
    )
  })

  const words = { 按模态: modalities, 按任务: tasks, 按获取: Object.values(accessLabels) } as const
  for (const [title, vocabulary] of Object.entries(words)) {
    it(`${title}: the words in use, in vocabulary order`, () => {
      const shown = [...counts(title).keys()]
      assert.deepEqual(
        shown,
        (vocabulary as readonly string[]).filter((word) => shown.includes(word)),
      )
    })
  }

  it('counts the datasets of each word as the catalog has them', () => {
    for (const { title, wordsOf } of dimensions) {
      for (const [word, count] of counts(title)) {
        assert.equal(count, entries.filter(({ dataset }) => wordsOf(dataset).includes(word)).length, `${title} ${word}`)
      }
    }
  })

  it('puts each dataset under one word of use', () => {
    const sum = [...counts('按商用').values()].reduce((total, count) => total + count, 0)
    assert.equal(sum, entries.length)
  })

  it('leads to a dataset for MRI, 分割, commercial use in two clicks: MRI, and one in bold in the line of 分割', () => {
    const found = entries.filter(
      ({ dataset }) =>
        dataset.modalities?.includes('MRI') && dataset.tasks?.includes('分割') && useOf(dataset) === '允许',
    )
    const opened = fold('按模态', /^MRI（/u)
    const line = opened.flatMap((node) => all(node, 'listItem')).find((item) => textOf(item).startsWith('分割（'))
    assert.ok(line && found.length > 0)
    assert.deepEqual(
      all(line, 'strong').flatMap((node) => all(node, 'link').map((link) => textOf(link))),
      found.map(({ dataset }) => dataset.title ?? dataset.name),
    )
  })

  it('says what bold means wherever it is opened', () => {
    for (const { title } of dimensions) {
      const nodes = below(title)
      for (const [at, node] of nodes.entries()) {
        if (node.type !== 'html' || !node.value.startsWith('<details>')) continue
        const next = nodes[at + 1]
        assert.equal(next && textOf(next), '加粗的可以商用，以各自的条款为准。')
      }
    }
  })
})

describe('待补充', () => {
  it('names the datasets with the most blank cells and leads to their files', () => {
    const at = page.children.findIndex((node) => node.type === 'heading' && textOf(node) === '待补充')
    const list = page.children.slice(at).find((node) => node.type === 'list')
    assert.ok(list)
    const most = Math.max(...entries.map((entry) => blankColumns(entry.dataset).length))
    const [first] = all(list, 'link')
    const entry = entries.find(({ file }) => file.path === first?.url)
    assert.ok(entry)
    assert.equal(blankColumns(entry.dataset).length, most)
  })

  it('at least 630 of the 656 cells are filled', () => {
    const blank = entries.reduce((sum, entry) => sum + blankColumns(entry.dataset).length, 0)
    assert.ok(8 * entries.length - blank >= 630, `${8 * entries.length - blank}`)
  })
})
