import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { assemble } from '../../src/project/assemble.ts'
import { project, smallest } from '../support/project.ts'

/** What the page of a list says of its only dataset's licence: the table's last cell, and of commercial use. */
function shown(t: TestContext, license: string): string[] {
  const dataset = `name: LUNA16\nhomepage: https://example.org/luna16\nlicense: ${license}\n`
  const { made } = assemble(project(t, { ...smallest, 'datasets/lung/luna16.yaml': dataset }), 0)
  const page = String(made?.[0].content)
  return page.match(/(?<=^\| \[LUNA16\].* )\[[^ \]].*(?= \|$)|^商用：.*$/gmu) ?? []
}

const CC = 'https://creativecommons.org'

describe('a licence of Creative Commons is called and linked as its makers do', () => {
  const cells: Readonly<Record<string, string>> = {
    'CC0-1.0': `[CC0 1.0](${CC}/publicdomain/zero/1.0/)`,
    'CC-BY-4.0': `[CC BY 4.0](${CC}/licenses/by/4.0/)`,
    'CC-BY-NC-SA-4.0': `[CC BY-NC-SA 4.0](${CC}/licenses/by-nc-sa/4.0/)`,
    // A port, to the law of a country or of an international organisation, has a page of its own.
    'CC-BY-3.0-US': `[CC BY 3.0 US](${CC}/licenses/by/3.0/us/)`,
    'CC-BY-3.0-IGO': `[CC BY 3.0 IGO](${CC}/licenses/by/3.0/igo/)`,
    'CC-BY-NC-SA-2.0-FR': `[CC BY-NC-SA 2.0 FR](${CC}/licenses/by-nc-sa/2.0/fr/)`,
    'CC-BY-SA-2.1-JP': `[CC BY-SA 2.1 JP](${CC}/licenses/by-sa/2.1/jp/)`,
  }
  for (const [id, cell] of Object.entries(cells)) it(id, (t) => assert.equal(shown(t, id)[0], cell))
})

it('any other licence is called by its id, and linked to what SPDX says of it', (t) => {
  assert.deepEqual(shown(t, 'OGL-UK-3.0'), ['[OGL-UK-3.0](https://spdx.org/licenses/OGL-UK-3.0.html)'])
})

describe('commercial use follows from the id of a licence', () => {
  const uses: Readonly<Record<string, '允许' | '禁止' | undefined>> = {
    'CC-BY-4.0': '允许',
    'CC-BY-ND-4.0': '允许',
    'CC-BY-3.0-US': '允许',
    'CC-BY-NC-4.0': '禁止',
    'CC-BY-NC-SA-2.0-FR': '禁止',
    'PolyForm-Noncommercial-1.0.0': '禁止',
    'CDLA-Permissive-2.0': '允许',
    'Apache-2.0': '允许',
    // What a licence of another kind says is not guessed.
    'PolyForm-Small-Business-1.0.0': undefined,
    'OGL-UK-3.0': undefined,
    'Apache-1.1': undefined,
  }
  for (const [id, use] of Object.entries(uses)) {
    it(`${id}: ${use ?? 'its id does not tell, and the page says nothing'}`, (t) =>
      assert.deepEqual(shown(t, id).slice(1), use ? [`商用：${use}`] : []))
  }
})
