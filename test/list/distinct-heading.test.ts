import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { findingsOf } from '../../src/problem/finding.ts'
import { assemble } from '../../src/project/assemble.ts'
import { formatFindings } from '../../src/report/terminal.ts'
import { project, smallest } from '../support/project.ts'

/** The report on a list of two sections with a dataset each; empty if there is nothing to tell. */
function report(t: TestContext, brain: string, lung: string): string {
  const { files } = assemble(
    project(t, {
      ...smallest,
      'datasets/sections.yaml': '- id: brain\n  title: 脑\n- id: lung\n  title: 肺\n',
      'datasets/brain/a.yaml': `${brain}homepage: https://example.org/a\n`,
      'datasets/lung/luna16.yaml': `${lung}homepage: https://example.org/luna16\n`,
    }),
    0,
  )
  const findings = findingsOf(files)
  return findings.length > 0 ? formatFindings(findings) : ''
}

const errors = (text: string) => text.match(/^\S+:\d+:\d+ .*$/gmu) ?? []

describe('titles in two sections', () => {
  it('that differ only in case are told, at the later title', (t) => {
    assert.equal(
      report(t, 'name: Brain\ntitle: MRI Atlas\n', 'name: Lung\ntitle: MRI ATLAS\n'),
      `datasets/lung/luna16.yaml:2:8 错误：标题与 datasets/brain/a.yaml 的标题只差大小写或全角半角 [same-heading]
    现在：MRI ATLAS
    允许：MRI Atlas
    改法：是两个数据集，就写出区别，例如年份；是同一个，就只留先有的那个文件，把内容合到一起

共 1 个错误，涉及 1 个文件。
`,
    )
  })

  it('may be the same to the letter: the sections tell them apart', (t) => {
    assert.equal(report(t, 'name: Brain\ntitle: Atlas\n', 'name: Lung\ntitle: Atlas\n'), '')
  })

  it('of one name are told once, as the same dataset', (t) => {
    assert.deepEqual(errors(report(t, 'name: LUNA16\n', 'name: Luna16\n')), [
      'datasets/lung/luna16.yaml:1:7 警告：名称与 datasets/brain/a.yaml（LUNA16）相同 [same-dataset]',
    ])
  })
})

it('a title may be that of its section: GitHub numbers the anchor', (t) => {
  assert.deepEqual(errors(report(t, 'name: Brain\ntitle: 脑\n', 'name: 肺！\n')), [])
})
