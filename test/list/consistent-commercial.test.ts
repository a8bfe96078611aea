import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { findingsOf } from '../../src/problem/finding.ts'
import { assemble } from '../../src/project/assemble.ts'
import { formatFindings } from '../../src/report/terminal.ts'
import { project, smallest } from '../support/project.ts'

/** The report on the only dataset of a list, and what its page says of commercial use: in the index and at the dataset. */
function said(t: TestContext, terms: string): { report: string; page: string[] } {
  const dataset = `name: LUNA16\nhomepage: https://example.org/luna16\n${terms}`
  const { files, made } = assemble(project(t, { ...smallest, 'datasets/lung/luna16.yaml': dataset }), 0)
  const findings = findingsOf(files)
  const page = String(made?.[0].content)
  return {
    report: findings.length > 0 ? formatFindings(findings) : '',
    page: page.match(/(?<=<summary>)(?!展开)[^<（]*|^商用：.*$/gmu) ?? [],
  }
}

describe('commercial, stated beside a licence', () => {
  it('that forbids it: a warning at its place, and the page shows what is stated', (t) => {
    const { report, page } = said(t, 'license: CC-BY-NC-4.0\ncommercial: allowed\n')
    assert.equal(
      report,
      `datasets/lung/luna16.yaml:4:13 警告：commercial 与许可不符：按许可是“禁止” [commercial-license]
    现在：allowed
    允许：forbidden
    改法：删掉 commercial，让它由许可得出；如果数据集另有条款，license 写成 {name, url}

共 1 个警告，涉及 1 个文件。
`,
    )
    assert.deepEqual(page, ['允许', '商用：允许'])
  })

  it('that allows it, with the terms on a page of their own: the same the other way round', (t) => {
    const license = 'license: {id: CC-BY-4.0, url: https://example.org/terms}\n'
    const { report, page } = said(t, `commercial: forbidden\n${license}`)
    assert.equal(
      report,
      `datasets/lung/luna16.yaml:3:13 警告：commercial 与许可不符：按许可是“允许” [commercial-license]
    现在：forbidden
    允许：allowed
    改法：删掉 commercial，让它由许可得出；如果数据集另有条款，license 写成 {name, url}

共 1 个警告，涉及 1 个文件。
`,
    )
    assert.deepEqual(page, ['禁止', '商用：禁止'])
  })

  for (const [name, terms] of Object.entries({
    'that says the same': 'license: CC-BY-NC-4.0\ncommercial: forbidden\n',
    'whose id does not tell': 'license: OGL-UK-3.0\ncommercial: forbidden\n',
    'with terms of its own': 'license: {name: 自定条款, url: https://example.org/terms}\ncommercial: forbidden\n',
    'that is not there': 'commercial: forbidden\n',
  })) {
    it(`${name}: no warning`, (t) => assert.deepEqual(said(t, terms), { report: '', page: ['禁止', '商用：禁止'] }))
  }
})
