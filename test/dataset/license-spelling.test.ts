import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalLicense, nearestLicense } from '../../src/dataset/license-spelling.ts'
import { spdxIds } from '../../src/dataset/spdx.ts'

const CC = 'https://creativecommons.org'

describe('a licence in other words', () => {
  const meant: Readonly<Record<string, string>> = {
    'cc-by-4.0': 'CC-BY-4.0',
    'CC BY-NC 4.0': 'CC-BY-NC-4.0',
    'CC_BY_NC_SA_4.0': 'CC-BY-NC-SA-4.0',
    'CC BY-SA-NC 4.0': 'CC-BY-NC-SA-4.0',
    'apache 2.0': 'Apache-2.0',
    CC0: 'CC0-1.0',
    'CC0 1.0 Universal': 'CC0-1.0',
    'CC BY-NC 4.0 International': 'CC-BY-NC-4.0',
    'Creative Commons Attribution 4.0': 'CC-BY-4.0',
    'Creative Commons Attribution-NonCommercial 4.0 International (CC BY-NC 4.0)': 'CC-BY-NC-4.0',
    '知识共享 署名-非商业性使用-相同方式共享 4.0 国际许可协议': 'CC-BY-NC-SA-4.0',
    [`${CC}/licenses/by-nc-sa/4.0/`]: 'CC-BY-NC-SA-4.0',
    [`${CC}/licenses/by-nc-sa/4.0`.replace('https', 'http')]: 'CC-BY-NC-SA-4.0',
    [`${CC}/licenses/by/4.0/deed.zh-hans`]: 'CC-BY-4.0',
    [`${CC}/licenses/by/4.0/legalcode`]: 'CC-BY-4.0',
    [`${CC}/licenses/by/3.0/us/`]: 'CC-BY-3.0-US',
    [`${CC}/publicdomain/zero/1.0/`]: 'CC0-1.0',
    'https://opensource.org/licenses/MIT': 'MIT',
    'https://opensource.org/license/apache-2-0': 'Apache-2.0',
    'https://www.apache.org/licenses/LICENSE-2.0': 'Apache-2.0',
    'https://spdx.org/licenses/ODbL-1.0.html': 'ODbL-1.0',
    'MIT License': 'MIT',
    'The MIT License': 'MIT',
    'MIT 许可证': 'MIT',
    'Apache License, Version 2.0': 'Apache-2.0',
    'BSD 3-Clause': 'BSD-3-Clause',
  }
  for (const [text, id] of Object.entries(meant)) {
    it(`${text} → ${id}`, () => assert.equal(canonicalLicense(text), id))
  }

  // What is refused, and what is offered: all its terms, or nothing.
  const refused: Readonly<Record<string, string | undefined>> = {
    'CC-BY-NC': 'CC-BY-NC-4.0',
    'CC-BY-NC-SA': 'CC-BY-NC-SA-4.0',
    'CC BY': 'CC-BY-4.0',
    'CC-BY-NC 4': 'CC-BY-NC-4.0',
    'BY-NC-SA 4.0': 'CC-BY-NC-SA-4.0',
    'Aapche-2.0': 'Apache-2.0',
    ODbL: 'ODbL-1.0',
    'Creative Commons': undefined,
    GPL: undefined,
    GPLv3: undefined,
    BSD: undefined,
    Apache: undefined,
    MPL: undefined,
    Unlicensed: undefined,
    'non-commercial MIT': undefined,
    'MIT-like': undefined,
    'CC-BY-NX-4.0': undefined,
    'CC BY 3.0 International': undefined,
    'CC BY 4.0 for research only': undefined,
    'CC BY-NC 4.0 (CC BY 4.0)': undefined,
    [`CC-BY-4.0（${CC}/licenses/by/4.0/）`]: undefined,
    [`${CC}/licenses/by/3.0/cn/`]: undefined,
  }
  for (const [text, offered] of Object.entries(refused)) {
    it(`${text} is refused, ${offered ?? 'nothing'} offered`, () => {
      assert.deepEqual([canonicalLicense(text), nearestLicense(text)], [undefined, offered])
    })
  }

  it('no spelling of an id means another one', () => {
    for (const id of spdxIds()) {
      const spellings = [id.toLowerCase(), id.toUpperCase(), id.replaceAll('-', ' '), id.replaceAll('-', '_')]
      for (const text of [...spellings, `https://spdx.org/licenses/${id}.html`]) {
        assert.equal(canonicalLicense(text), id, text)
      }
      for (const text of [
        `The ${id} License`,
        id.replace(/-(?=\d)/u, ' v'),
        id.slice(0, -1),
        id.replace(/-[^-]+$/u, ''),
      ]) {
        const meant = canonicalLicense(text) ?? id
        const same = meant.toLowerCase() === text.replace(/[ -]+$/u, '').toLowerCase()
        assert.ok(meant === id || same, `${text} is not ${meant}`)
      }
    }
  })
})
