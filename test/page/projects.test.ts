import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { assertGolden } from '../support/golden.ts'
import { FIXTURES, project, read, readTree, run } from '../support/project.ts'

// Each folder is a whole small project with the page that it must give.
const folder = join(FIXTURES, 'projects')

describe('a project gives its pages, byte for byte', () => {
  for (const name of readdirSync(folder).toSorted()) {
    it(name, (t) => {
      const root = project(t, readTree(join(folder, name), ['datasets', 'templates']))
      const { code, stderr } = run(['build', '--root', root])
      assert.doesNotMatch(stderr, /错误/u)
      assert.equal(code, 0)
      assertGolden(read(root, 'README.md'), join(folder, name, 'README.md'))
      const pages = existsSync(join(root, 'pages')) ? readdirSync(join(root, 'pages')) : []
      assert.deepEqual(pages, name === 'own-page' ? ['chest.md'] : [])
      for (const page of pages) assertGolden(read(root, `pages/${page}`), join(folder, name, 'pages', page))
    })
  }
})
