import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Code } from 'mdast'
import { all, parse } from '../support/markdown.ts'
import { project, ROOT, read, realList, run, smallest } from '../support/project.ts'
import { git } from '../support/remote.ts'

const guide = parse(read(ROOT, 'CONTRIBUTING.md'))
const blocks = (lang: string): string[] =>
  all(guide, 'code')
    .filter((node: Code) => node.lang === lang)
    .map(({ value }) => `${value}\n`)

describe('CONTRIBUTING.md', () => {
  const [example = '', wrong = ''] = blocks('yaml')

  it('has a complete example that passes every check', (t) => {
    const others = { 'datasets/lung/lidc-idri.yaml': 'name: LIDC-IDRI\nhomepage: https://example.org/lidc\n' }
    const root = project(t, { ...smallest, ...others, 'datasets/lung/luna16.yaml': example })
    const { code, stderr } = run(['build', '--root', root])
    assert.equal(stderr, '')
    assert.equal(code, 0)
    assert.match(read(root, 'README.md'), /^## LUNA16 肺结节检测$/mu)
  })

  it('shows what the check really says of the wrong one', (t) => {
    const root = project(t, { ...smallest, 'datasets/lung/luna16.yaml': wrong })
    assert.deepEqual(blocks('text'), [run(['check', '--root', root]).stderr])
  })

  it('has an example of new that works in this very list, and then the check that it names', (t) => {
    const [, example = ''] = /^npm run new -- (.+)$/mu.exec(read(ROOT, 'CONTRIBUTING.md')) ?? []
    const root = realList(t)
    const remote = join(project(t, {}), 'list')
    git(root, 'init', '--quiet')
    git(root, 'add', '--all')
    git(root, 'commit', '--quiet', '--message', 'x')
    git(root, 'clone', '--quiet', '.', remote)
    const { code, stderr } = run(['new', '--root', remote, ...example.split(' ')])
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    const check = /^npm run check -- (.+)$/mu.exec(read(ROOT, 'CONTRIBUTING.md'))?.[1]?.split(' ') ?? []
    assert.equal(run(['check', '--root', remote, ...check]).code, 0)
    git(remote, 'add', '--all')
    git(remote, 'commit', '--quiet', '--message', 'add one')
    assert.equal(run(['check', '--root', remote, ...check]).code, 0)
  })

  it('names commands, labels and jobs that are there', () => {
    const { scripts } = JSON.parse(read(ROOT, 'package.json')) as { scripts: Record<string, string> }
    const text = read(ROOT, 'CONTRIBUTING.md')
    const named = [...text.matchAll(/npm run ([a-z]+)/gu)].flatMap(([, name]) => name ?? [])
    assert.deepEqual(
      named.filter((name) => !scripts[name]),
      [],
    )
    const workflows = ['readme', 'links', 'new-dataset']
      .map((name) => read(ROOT, `.github/workflows/${name}.yml`))
      .join()
    const commands = read(ROOT, 'src/commands/propose.ts')
    for (const label of ['page-broken', 'dead-links', 'to-check', 'to-pull-request']) {
      assert.ok(text.includes(`\`${label}\``) && (workflows + commands).includes(label), label)
    }
    for (const form of ['new-dataset', 'correction', 'wish']) {
      assert.match(read(ROOT, `.github/ISSUE_TEMPLATE/${form}.yml`), new RegExp(`^labels:\\s*(?:- |\\[)${form}`, 'mu'))
      assert.ok(text.includes(`gh label create ${form}\n`))
    }
    const ci = read(ROOT, '.github/workflows/ci.yml')
    for (const job of ['数据和页面', '测试（Node ']) assert.ok(ci.includes(`name: ${job}`) && text.includes(job), job)
  })

  it('leads to files that are there', () => {
    const relative = all(guide, 'link').filter(({ url }) => !/^(?:https?|mailto):/u.test(url))
    for (const { url } of relative) assert.ok(existsSync(join(ROOT, url)), url)
  })
})
