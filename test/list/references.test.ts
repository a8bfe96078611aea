import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { exportRecords } from '../../src/export/records.ts'
import { findingsOf } from '../../src/problem/finding.ts'
import { applyEdits, mendsOf } from '../../src/problem/mend.ts'
import { assemble } from '../../src/project/assemble.ts'
import { project, smallest } from '../support/project.ts'

const SECTIONS = '- id: lung\n  title: 肺\n  pinned: [PINNED]\n- id: brain\n  title: 脑\n'
const HEAD = 'name: A\nhomepage: https://example.org/a\n'

/** The smallest list with a dataset `lung/a` that says this too, and one in another section. */
function listWith(t: TestContext, lines: string, pinned = 'luna16') {
  const files = {
    ...smallest,
    'datasets/sections.yaml': SECTIONS.replace('PINNED', pinned),
    'datasets/lung/a.yaml': HEAD + lines,
    'datasets/brain/glioma-1.yaml': 'name: Glioma\ntitle: 胶质瘤 1\nhomepage: https://example.org/b\n',
  }
  return assemble(project(t, files), 0)
}

describe('a reference by what people call it is accepted, with a mend that leaves the list as it was read', () => {
  const canonical = 'overlaps: [glioma-1, luna16]\nalso_in: [brain]\n'
  for (const written of [
    'overlaps: [Glioma, LUNA16]\nalso_in: [脑]\n',
    "overlaps:\n  - '胶质瘤1'\n  - luna 16 # 子集\nalso_in: 脑\n",
    'overlaps: "brain/glioma-1.yaml、LUNA_16"\nalso_in: datasets/brain/\n',
  ]) {
    it(JSON.stringify(written), (t) => {
      const { files, catalog, made } = listWith(t, written, 'A')
      const wanted = listWith(t, canonical, 'a')
      assert.deepEqual([...new Set(findingsOf(files).map(({ message }) => message.ruleId))], ['spelling'])
      assert.deepEqual(exportRecords(catalog), exportRecords(wanted.catalog))
      assert.equal(made?.[0].content.toString(), wanted.made?.[0].content.toString())

      const mended = (path: string) => {
        const file = files.find((one) => one.path === path)
        return file ? applyEdits(String(file), mendsOf(file)) : ''
      }
      assert.match(mended('datasets/sections.yaml'), /pinned: \[a\]/u)
      const again = listWith(t, mended('datasets/lung/a.yaml').slice(HEAD.length), 'a')
      assert.deepEqual(findingsOf(again.files), [])
      assert.deepEqual(exportRecords(again.catalog), exportRecords(wanted.catalog))
    })
  }
})

it('a dataset titled like its section has the anchor that GitHub numbers', (t) => {
  const { made, files } = listWith(t, 'title: 肺\noverlaps: [luna16]\n')
  assert.deepEqual(findingsOf(files), [])
  const page = made?.[0].content.toString() ?? ''
  assert.match(page, /^与 \[肺\]\(#肺-1\) 有重叠$/mu)
  assert.match(page, /^ *- \[肺\]\(#肺\)\n(?: +- .*\n)* +- \[肺\]\(#肺-1\)/mu)
})
