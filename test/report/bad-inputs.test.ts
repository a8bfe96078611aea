import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findingsOf } from '../../src/problem/finding.ts'
import { assemble } from '../../src/project/assemble.ts'
import { formatFindings } from '../../src/report/terminal.ts'
import { assertGolden } from '../support/golden.ts'
import { FIXTURES, project, read, readTree, smallest } from '../support/project.ts'

// `<case>.yaml` is a dataset file; `<case>/` holds files of a project, laid over the smallest one.
// Beside each stands `<case>.txt`: the whole report that its author gets.
const folder = join(FIXTURES, 'bad')
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.endsWith('.txt'))

describe('a bad input gets its report', () => {
  it('there are at least 60', () => assert.ok(cases.length >= 60))

  for (const entry of cases) {
    const name = entry.name.replace(/\.yaml$/u, '')
    it(name, (t) => {
      const files = entry.isDirectory()
        ? readTree(join(folder, name), readdirSync(join(folder, name)))
        : { 'datasets/lung/bad.yaml': read(folder, entry.name) }
      const { files: checked, made } = assemble(project(t, { ...smallest, ...files }), 0)
      const findings = findingsOf(checked)
      assert.ok(findings.length > 0)
      for (const { message } of findings)
        assert.ok(message.ruleId && (message.note || message.expected) && message.line && message.column)
      assert.equal(
        made === undefined,
        findings.some(({ message }) => message.fatal),
      )
      assertGolden(formatFindings(findings), join(folder, `${name}.txt`))
    })
  }
})
