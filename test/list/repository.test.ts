import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressIn, fileAddress, repositoryIn } from '../../src/list/repository.ts'
import { readRepository } from '../../src/project/repository.ts'
import { project, ROOT, read } from '../support/project.ts'

const list = { owner: 'o', name: 'list', branch: 'main' }

describe('whose list a project is', () => {
  const written: Readonly<Record<string, unknown>> = {
    "npm's short form": 'github:o/list',
    'the shortest one': 'o/list',
    'what npm init writes': { type: 'git', url: 'git+https://github.com/o/list.git' },
    'an address': 'https://github.com/o/list',
    'an address for ssh': 'git@github.com:o/list.git',
  }
  for (const [name, repository] of Object.entries(written)) {
    it(`is read from ${name}`, () => assert.deepEqual(repositoryIn(JSON.stringify({ repository })), list))
  }

  it('has its branch behind #, and is main without', () => {
    const other = { ...list, branch: 'release/v1' }
    assert.deepEqual(repositoryIn('{ "repository": "github:o/list#release/v1" }'), other)
  })

  it('is nobody’s where package.json says nothing of GitHub, or is none', (t) => {
    const others = [
      'gitlab:o/list',
      'https://example.org/o/list',
      'o/list/x',
      'o/..',
      '../list',
      'o/a b',
      '#x',
      7,
      null,
    ]
    for (const repository of others) assert.equal(repositoryIn(JSON.stringify({ repository })), undefined)
    for (const text of ['', '{', 'null', '[]', '"github:o/list"']) assert.equal(repositoryIn(text), undefined)
    assert.equal(readRepository(project(t, { 'package.json': '{}' })), undefined)
  })

  it('is the program’s own for a copy of its data and template: it gives the same page', (t) => {
    const path = 'templates/README.md'
    assert.deepEqual(readRepository(project(t, { [path]: read(ROOT, path) })), readRepository(ROOT))
    assert.equal(readRepository(project(t, { [path]: 'another list' })), undefined)
  })

  it('is this one here', () => assert.ok(readRepository(ROOT)))

  it('is where files and forms are', () => {
    assert.equal(addressIn(list), 'https://github.com/o/list')
    assert.equal(
      addressIn(list, 'issues/new?template=wish.yml'),
      'https://github.com/o/list/issues/new?template=wish.yml',
    )
    assert.equal(fileAddress(list, 'datasets/a.yaml'), 'https://github.com/o/list/blob/HEAD/datasets/a.yaml')
  })
})
