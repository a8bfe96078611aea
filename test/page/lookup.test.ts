import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toString as textOf } from 'mdast-util-to-string'
import { accessLabels, modalities, tasks } from '../../src/dataset/words.ts'
import { readDatasetFiles } from '../../src/list/files.ts'
import { checkList } from '../../src/list/list.ts'
import { blankColumns } from '../../src/page/columns.ts'
import { dimensions, useOf } from '../../src/page/dimensions.ts'
import { all, parse } from '../support/markdown.ts'
import { ROOT, read } from '../support/project.ts'

const { entries } = checkList(readDatasetFiles(ROOT))
const page = parse(read(ROOT, 'README.md'))
const index = page.children.findIndex((node) => node.type === 'heading' && textOf(node) === '索引')

/** The words of one way to look up, with their counts: from a list, or from what is folded. */
function counts(title: string): Map<string, number> {
  const isHeading = (node: (typeof page.children)[number]) => node.type === 'heading'
  const from = page.children.findIndex((node, at) => at > index && isHeading(node) && textOf(node) === title) + 1
  const to = page.children.findIndex((node, at) => at > from && isHeading(node))
  const lines = page.children.slice(from, to).flatMap((node) => {
    if (node.type === 'html') return [node.value.replace(/<[^>]*>/gu, '')]
    return node.type === 'list' ? node.children.map((item) => textOf(item)) : []
  })
  const found = lines.flatMap((line) => {
    const [, word = '', count] = /^(.*?)（(\d+)）/u.exec(line) ?? []
    return word === '' ? [] : [[word, Number(count)] as const]
  })
  assert.ok(found.length > 0)
  return new Map(found)
}

describe('the index of the real page', () => {
  it('stands after 目录 and before the first section', () => {
    const titles = page.children.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []))
    const from = titles.indexOf('目录')
    assert.deepEqual(titles.slice(from, from + 7), ['目录', '索引', ...dimensions.map(({ title }) => title), '肝脏'])
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
    const sum = [...counts('按许可').values()].reduce((total, count) => total + count, 0)
    assert.equal(sum, entries.length)
  })

  it('leads from the top of the page to a dataset for 分割, MRI, commercial use, in two clicks', () => {
    const contents = page.children.find((node) => node.type === 'list')
    assert.ok(contents && all(contents, 'link').some((link) => link.url === '#按模态' && textOf(link) === '按模态'))
    const found = entries.filter(
      ({ dataset }) =>
        dataset.modalities?.includes('MRI') && dataset.tasks?.includes('分割') && useOf(dataset) === '商用允许',
    )
    const lines = page.children.slice(index, index + 6).flatMap((node) => all(node, 'listItem'))
    const line = lines.find((item) => textOf(item).startsWith('MRI（'))
    assert.ok(line && found.length > 0)
    const group = /【分割】(?<names>.*?)(?: 【|$)/u.exec(textOf(line))?.groups?.['names'] ?? ''
    const bold = new Set(all(line, 'strong').map((node) => textOf(node)))
    assert.deepEqual(
      group.split('、').filter((name) => bold.has(name)),
      found.map(({ dataset }) => dataset.title ?? dataset.name),
    )
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
