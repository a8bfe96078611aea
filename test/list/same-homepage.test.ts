import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { findingsOf } from '../../src/problem/finding.ts'
import { assemble } from '../../src/project/assemble.ts'
import { formatFindings } from '../../src/report/terminal.ts'
import { project, smallest } from '../support/project.ts'

const parts = `name: Parts
homepage:
  - label: '01'
    url: https://example.org/01
  - label: '02'
    url: https://example.org/02
`
const whole = (part: string) => `name: Whole\nhomepage: https://www.example.org/${part}/\n`

/** The report on a list with these two datasets, in this order. */
function report(t: TestContext, first: string, second: string): string {
  const files = { ...smallest, 'datasets/lung/a.yaml': first, 'datasets/lung/b.yaml': second }
  return formatFindings(findingsOf(assemble(project(t, files), 0).files))
}

describe('a homepage that another dataset has is told, also when it is but a part of it', () => {
  it('at the second part, of the later file', (t) => {
    assert.match(report(t, whole('02'), parts), /^datasets\/lung\/b\.yaml:6:10 错误：/u)
  })

  it('at the whole homepage, when the part is in the file before', (t) => {
    assert.match(report(t, parts, whole('02')), /^datasets\/lung\/b\.yaml:2:11 错误：/u)
  })

  it('once, when several parts are shared', (t) => {
    const places = report(t, parts, parts.replace('Parts', 'Copy')).match(/^\S+:\d+:\d+/gmu)
    assert.deepEqual(places, ['datasets/lung/b.yaml:4:10'])
  })
})
