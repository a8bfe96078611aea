import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, statSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { CLI, project, read, run, smallest } from '../support/project.ts'
import { THOROUGH } from '../support/property.ts'

/** One of four is killed at its start. */
const ROUNDS = THOROUGH ? 10 : 4
const DATASET = 'datasets/lung/luna16.yaml'

/** A list whose page has a megabyte, so that writing it takes a while. */
function largeList(t: TestContext): string {
  const description = `description: |-\n  \`${'x'.repeat(4_900)}\`\n`
  const many = Array.from({ length: 200 }, (_, index) => [
    `datasets/lung/many-${index}.yaml`,
    `name: Many ${index}\nhomepage: https://example.org/${index}\n${description}`,
  ])
  return project(t, { ...smallest, ...Object.fromEntries(many) })
}

const setSize = (root: string, size: string) =>
  writeFileSync(join(root, DATASET), `name: LUNA16\nhomepage: https://example.org/luna16\nsize: "${size}"\n`)
const build = (root: string) => run(['build', '--root', root, '--limit', '0'])
const leftovers = (root: string) => readdirSync(root).filter((name) => name.endsWith('.tmp'))

/** Start a build and kill it: `delay` ms after its start, or after it begins to write. */
async function killedBuild(root: string, when: 'start' | 'write', delay: number): Promise<void> {
  const watcher = watch(root)
  const child = spawn(process.execPath, [CLI, 'build', '--root', root, '--limit', '0'], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  if (when === 'write') await Promise.race([once(watcher, 'change'), ended])
  await Promise.race([wait(delay), ended])
  child.kill('SIGKILL')
  await ended
  watcher.close()
}

describe('a build that is killed', () => {
  it('leaves the old page or the new one, whole; and the next build leaves nothing else', async (t) => {
    const root = largeList(t)
    const pages = ['one', 'other'].map((size) => {
      setSize(root, size)
      build(root)
      return read(root, 'README.md')
    })
    assert.notEqual(pages[0], pages[1])
    let interrupted = 0
    for (let round = 0; round < ROUNDS; round++) {
      setSize(root, read(root, 'README.md') === pages[0] ? 'other' : 'one')
      await killedBuild(root, round % 4 === 3 ? 'start' : 'write', round % 4 === 3 ? round * 20 : round / 2)
      assert.ok(pages.includes(read(root, 'README.md')), `round ${round}: the page is whole`)
      interrupted += leftovers(root).length > 0 ? 1 : 0
    }
    t.diagnostic(`${interrupted} of ${ROUNDS} builds were killed while they wrote`)
    setSize(root, 'third')
    assert.equal(build(root).code, 0)
    assert.deepEqual(leftovers(root), [])
  })

  it('a file that a running build writes is left to it', (t) => {
    const root = project(t, smallest)
    const name = `.README.md.${process.pid}-0000.tmp`
    writeFileSync(join(root, name), 'half a page')
    build(root)
    assert.deepEqual(leftovers(root), [name])
  })
})

it('build keeps the permissions of the page', { skip: process.platform === 'win32' && 'no permissions' }, (t) => {
  const root = project(t, { ...smallest, 'README.md': 'the old page\n' })
  chmodSync(join(root, 'README.md'), 0o640)
  assert.equal(build(root).code, 0)
  assert.equal(statSync(join(root, 'README.md')).mode & 0o777, 0o640)
})
