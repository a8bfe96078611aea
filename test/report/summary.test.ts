import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VFile } from 'vfile'
import { checkList } from '../../src/list/list.ts'
import { pageContext } from '../../src/page/context.ts'
import { findingsOf } from '../../src/problem/finding.ts'
import { summarizeChanges } from '../../src/report/summary.ts'

const DATASETS = 12
const PROBLEMS = 8

/** A pull request with new datasets of many sizes, and with files that cannot be read. */
function manyChanges() {
  const datasets = Array.from({ length: DATASETS }, (_, index) => [
    `datasets/lung/d${index}.yaml`,
    `name: D${index}\nhomepage: https://example.org/${index}\ndescription: ${'字'.repeat((index * 37) % 101)}。\n`,
  ])
  const broken = Array.from({ length: PROBLEMS }, (_, index) => [
    `datasets/lung/x${index}.yaml`,
    `name: X${index}\nhomepage: https://example.org/x${index}\ntasks: [${'错'.repeat(index + 1)}]\n`,
  ])
  const texts = [['datasets/sections.yaml', '- id: lung\n  title: 肺\n'], ...datasets, ...broken]
  const files = texts.map(([path = '', value = '']) => new VFile({ path, value }))
  const listed = (of: VFile[]) => {
    const catalog = checkList(of)
    return { catalog, files: of, context: pageContext(catalog, { before: [], after: [] }, undefined) }
  }
  const problems = () => ({ fresh: findingsOf(files), earlier: [] })
  const diffs = [{ path: 'templates/README.md', diff: '- old\n+ new\n' }]
  return { base: listed([]), now: listed(files), problems: problems(), remarks: ['不用提交它。'], diffs }
}

describe('the summary of a pull request', () => {
  const input = manyChanges()
  const whole = summarizeChanges(input, 1e6)
  // Below 600 bytes there is no room for its opening and the two lines that count; the pieces end anywhere above.
  const limits = Array.from({ length: Math.ceil(Buffer.byteLength(whole) / 11) }, (_, index) => 600 + 11 * index)
  const summaries = limits.map((limit) => ({ limit, text: summarizeChanges(input, limit) }))
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  const datasets = (text: string) => count(text, /^## D\d+$/gmu)
  const problems = (text: string) => count(text, /^- `datasets/gmu)
  const left = (text: string, of: string) =>
    Number(new RegExp(`^还有 (\\d+) 个${of}没有显示`, 'mu').exec(text)?.[1] ?? 0)

  it('is whole where there is room', () => {
    assert.deepEqual([datasets(whole), problems(whole)], [DATASETS, PROBLEMS])
    assert.doesNotMatch(whole, /没有显示/u)
  })

  it('is never larger than its limit, the lines that count what is left out included', () => {
    for (const { limit, text } of summaries) {
      const size = Buffer.byteLength(text)
      assert.ok(size <= limit, `${size} of ${limit} bytes`)
    }
  })

  it('counts what it leaves out, and cuts nothing in two', () => {
    const lines = new Set(whole.split('\n'))
    for (const { limit, text } of summaries) {
      assert.equal(datasets(text) + left(text, '数据集'), DATASETS, `${limit} bytes`)
      assert.equal(problems(text) + left(text, '问题'), PROBLEMS, `${limit} bytes`)
      assert.equal(count(text, /^- 修改这一条$/gmu), datasets(text))
      for (const line of text.split('\n')) assert.ok(lines.has(line) || line.startsWith('还有 '), line)
    }
  })
})
