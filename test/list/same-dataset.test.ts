import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VFile } from 'vfile'
import { checkList } from '../../src/list/list.ts'
import { findingsOf } from '../../src/problem/finding.ts'

const SECTIONS = '- id: lung\n  title: 肺\n'

/** What is told of two datasets, `a` before `b` in page order, of which those named are known to be new. */
function told(a: string, b: string, ...proposed: readonly string[]): string[] {
  const of = (id: string, value: string) => new VFile({ path: `datasets/lung/${id}.yaml`, value })
  const files = [of('a', a), of('b', b), new VFile({ path: 'datasets/sections.yaml', value: SECTIONS })]
  checkList(
    files,
    files.filter(({ stem = '' }) => proposed.includes(stem)),
  )
  return findingsOf(files).map(
    ({ path, message }) =>
      `${path.slice(14, 15)}:${message.line} ${message.fatal ? 'error' : 'warning'} ${message.ruleId} ${message.note}`,
  )
}

const set = (name: string, page: string, more = '') => `name: ${name}\nhomepage: https://example.org/${page}\n${more}`
const family = (name: string) => `collection: ${name}\n`

describe('two datasets that look like one', () => {
  const merge = (id: string) => `是同一个数据集，就把要补充的写到 datasets/lung/${id}.yaml，不用新建文件`
  const keep = '是同一个数据集，就只留先有的那个文件，把内容合到一起'

  it('with one name and one homepage: one error', () => {
    const rest = '是两个数据集，就在 name 里写明区别，例如年份，homepage 写各自的主页'
    const two = [set('X 1', 'x'), set('x1', 'x/')] as const
    assert.deepEqual(told(...two), [`b:1 error same-dataset ${keep}；${rest}`])
    assert.deepEqual(told(...two, 'b'), [`b:1 error same-dataset ${merge('a')}；${rest}`])
    assert.deepEqual(told(...two, 'a'), [`a:1 error same-dataset ${merge('b')}；${rest}`])
    assert.deepEqual(told(...two, 'a', 'b'), [`b:1 error same-dataset ${keep}；${rest}`])
  })

  it('with one name: a warning', () => {
    const rest = '是两个数据集，最好在 name 里写明区别，例如年份'
    assert.deepEqual(told(set('Infer', 'x'), set('Infer#', 'y')), [`b:1 warning same-dataset ${keep}；${rest}`])
    const same = told(set('Infer', 'x'), set('Infer', 'y'), 'a')
    assert.deepEqual(same, [`a:1 warning same-dataset ${merge('b')}；${rest}`])
  })

  it('whose title is the name of the other: a warning there', () => {
    const rest = '是两个数据集，最好在 title 里写明区别，例如年份'
    const titled = 'name: A\ntitle: infer\nhomepage: https://example.org/y\n'
    assert.deepEqual(told(set('Infer', 'x'), titled), [`b:2 warning same-dataset ${keep}；${rest}`])
  })

  it('with one homepage: an error, but in one family', () => {
    const named = '是同一系列的另一个，就在这里加上 collection（系列的名字）'
    const none = set('A', 'x')
    const one = set('B', 'x', family('F'))
    assert.deepEqual(told(none, set('B', 'x')), [`b:2 error same-dataset ${keep}；${named}`])
    assert.deepEqual(told(none, one), [])
    assert.deepEqual(told(none, one, 'b'), [])
    assert.deepEqual(told(one, none), [], 'in the list nobody knows which came first')
    assert.deepEqual(told(one, set('A', 'x', family('F'))), [])
  })

  it('with one homepage: the new one names the family', () => {
    const one = set('B', 'x', family('F'))
    assert.deepEqual(told(set('A', 'x'), one, 'a'), [
      `a:2 error same-dataset ${merge('b')}；是同一系列的另一个，就在这里加上 collection: F`,
    ])
    assert.deepEqual(told(one, set('A', 'x', family('G')), 'b'), [
      `b:2 error same-dataset ${merge('a')}；是同一系列的另一个，就在这里写成 collection: F`,
    ])
  })

  it('one of which has another error', () => {
    assert.match(told(set('A', 'x'), set('B', 'x', 'tasks: [猜]\n'))[0] ?? '', /^b:2 error same-dataset /u)
  })
})
