import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { repositoryIn } from '../../src/list/repository.ts'
import { ROOT, read } from '../support/project.ts'

// Whose list this is stands in package.json; a fork changes it there, and these tests name what else to change.
const { owner = '', name = '' } = repositoryIn(read(ROOT, 'package.json')) ?? {}

/** Links into a repository on GitHub that only its owners would write: forms, new files, the editor, settings. */
const OWN =
  /https:\/\/github\.com\/(?<owner>[\w-]+)\/(?<name>[\w.-]+)\/(?:issues\/new|new|edit|settings|labels|actions)\b/gu

describe('whose repository this is', () => {
  it('stands in package.json', () => assert.ok(owner !== '' && name !== ''))

  const forms = readdirSync(`${ROOT}/.github/ISSUE_TEMPLATE`).map((file) => `.github/ISSUE_TEMPLATE/${file}`)
  for (const path of ['README.md', 'templates/README.md', 'CONTRIBUTING.md', ...forms]) {
    it(`is where the links of ${path} to forms and editors lead`, () => {
      const others = read(ROOT, path)
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(OWN)]
            .filter(({ groups }) => groups?.['owner'] !== owner || groups['name'] !== name)
            .map(([link]) => `${path}:${index + 1} has ${link}, package.json says ${owner}/${name}`),
        )
      assert.deepEqual(others, [])
    })
  }

  it('is whose owner looks at pull requests', () => {
    const owners = read(ROOT, '.github/CODEOWNERS').match(/^\*\s.*$/gmu)
    assert.deepEqual(owners, [`* @${owner}`], `.github/CODEOWNERS names @${owner}`)
  })

  it('is named by links at all, so that the test above has something to look at', () => {
    for (const path of ['README.md', 'CONTRIBUTING.md']) assert.ok(read(ROOT, path).search(OWN) >= 0, path)
  })
})
