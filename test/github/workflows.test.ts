import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ROOT, read, run } from '../support/project.ts'
import { githubErrors, lintErrors, type Permissions, policyErrors } from '../support/workflows.ts'

/** All that each workflow may do, and no more. */
const needs: Readonly<Record<string, Permissions>> = {
  'ci.yml': { contents: 'read' },
  'links.yml': { contents: 'read', issues: 'write' },
  'main.yml': { contents: 'read' },
  'new-dataset.yml': { contents: 'write', issues: 'write', 'pull-requests': 'write' },
  'readme.yml': { contents: 'write', issues: 'write' },
}

const source = (name: string) => read(ROOT, `.github/workflows/${name}`)

describe('the workflows', () => {
  it('are these', () => {
    assert.deepEqual(readdirSync(join(ROOT, '.github/workflows')).toSorted(), Object.keys(needs))
  })

  for (const [name, permissions] of Object.entries(needs)) {
    it(`${name} is right for GitHub's parser, for actionlint, and has no more rights than it needs`, async () => {
      assert.deepEqual(await githubErrors(name, source(name)), [])
      assert.deepEqual(await lintErrors(name, source(name)), [])
      assert.deepEqual(policyErrors(source(name), permissions), [])
    })
  }

  it("never check out a fork's code with rights of their own", () => {
    for (const name of Object.keys(needs)) assert.doesNotMatch(source(name), /pull_request_target|workflow_run/u)
  })

  it('name no branch: which one is the default, the repository says', () => {
    for (const name of Object.keys(needs))
      assert.doesNotMatch(source(name), /\b(?:main|master)\b(?!\.yml)(?!-\$)/u, name)
  })

  it('run the commands as the command line knows them', () => {
    const usage = run([]).stderr
    const used = Object.keys(needs).flatMap((name) => [...source(name).matchAll(/node src\/cli\.ts ([\w-]+)/gu)])
    assert.equal(used.length, 11)
    for (const [, command] of used) assert.match(usage, new RegExp(`^  ${command} `, 'mu'))
  })
})

/** What anyone on the internet can write. */
const TITLE = `$\{{ github.event.issue.title }}`

describe('a workflow that someone changed', () => {
  const readme = source('readme.yml')
  const mutations: Readonly<Record<string, { from: string | RegExp; to: string; says: RegExp }>> = {
    'an action by its tag': { from: /@[0-9a-f]{40} # v6\.0\.3/u, to: '@v6', says: /^not pinned: .*checkout@v6/u },
    'a commit without its release': { from: ' # v6.0.3', to: '', says: /^not pinned: / },
    'a wider permission': { from: '  issues: write', to: '  issues: write\n  packages: write', says: /^permissions: / },
    'all permissions': { from: /permissions:\n(?: {2}.*\n)+/u, to: 'permissions: write-all\n', says: /^permissions: / },
    'no permissions named': { from: /permissions:\n(?: {2}.*\n)+/u, to: '', says: /^permissions: undefined/u },
    'permissions of a job': {
      from: '    runs-on:',
      to: '    permissions:\n      id-token: write\n    runs-on:',
      says: /^publish: permissions of its own/u,
    },
    'a job that may run for hours': { from: /\n {4}timeout-minutes:.*/u, to: '', says: /no timeout-minutes/u },
    'an issue title in a script': {
      from: 'node src/cli.ts publish',
      to: `echo "${TITLE}"; node src/cli.ts publish`,
      says: /an expression in a script/u,
    },
    'nothing said of credentials': { from: /\n *persist-credentials:.*/u, to: '', says: /persist-credentials/u },
    'runs that overtake each other': { from: /concurrency:\n(?: {2}.*\n)+/u, to: '', says: /^no concurrency/u },
  }
  for (const [name, { from, to, says }] of Object.entries(mutations)) {
    it(`is refused for ${name}`, () => {
      const changed = readme.replace(from, to)
      assert.notEqual(changed, readme)
      const errors = policyErrors(changed, needs['readme.yml'] ?? {})
      assert.equal(errors.length, 1, errors.join('\n'))
      assert.match(errors[0] ?? '', says)
    })
  }

  it('is refused by both parsers for a word that GitHub does not know', async () => {
    const changed = readme.replace('timeout-minutes', 'timeout-minute')
    assert.match((await githubErrors('readme.yml', changed)).join('\n'), /timeout-minute/u)
    assert.match((await lintErrors('readme.yml', changed)).join('\n'), /timeout-minute/u)
  })

  it('is refused by actionlint for text from outside in a script', async () => {
    const changed = readme.replace('node src/cli.ts publish', `echo ${TITLE}`)
    assert.match((await lintErrors('readme.yml', changed)).join('\n'), /potentially untrusted/u)
  })
})
