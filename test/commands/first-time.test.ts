import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { assertGolden } from '../support/golden.ts'
import { FIXTURES, project, read, run, smallest } from '../support/project.ts'

// Twelve files as people send them the first time. Beside each stands the whole report that they get, and
// the file after one round: the mends made, and what is left to a person done as the first report says.
const folder = join(FIXTURES, 'first-time')

/** What a person does by hand after the first report: a line of the file, and what becomes of it. */
const byHand: Readonly<Record<string, Readonly<Record<string, string>>>> = {}

describe('a first-time contributor is done after one round', () => {
  const names = readdirSync(folder).flatMap((file) => /^([a-z-]+)\.yaml$/u.exec(file)?.[1] ?? [])
  it('twelve kinds of files', () => assert.equal(names.length, 12))

  for (const name of names) {
    it(name, (t) => {
      const path = `datasets/lung/${name}.yaml`
      const root = project(t, { ...smallest, [path]: read(folder, `${name}.yaml`) })
      assertGolden(run(['build', '--root', root]).stderr, join(folder, `${name}.txt`))
      run(['fix', '--root', root])
      const mended = Object.entries(byHand[name] ?? {}).reduce(
        (text, [line, better]) => text.replace(line, better),
        read(root, path),
      )
      writeFileSync(join(root, path), mended)
      assertGolden(mended, join(folder, `${name}.after.yaml`))
      const { code, stderr } = run(['build', '--root', root])
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    })
  }
})
