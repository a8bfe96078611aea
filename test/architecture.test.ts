import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, it } from 'node:test'
import { ROOT, read } from './support/project.ts'

/** The folders of `src/` from the bottom up: each may import only what stands before it. */
const order = [
  'problem',
  'dataset',
  'list',
  'editor',
  'page',
  'export',
  'site',
  'report',
  'form',
  'project',
  'preview',
  'commands',
  'main.ts',
  'cli.ts',
]

/** The top folder under `src/`, or the file that stands there alone. */
const partOf = (path: string) => path.split('/')[0] ?? ''

/** Every import of one's own, whether of values or types, at the top or where it is needed: what imports, and what. */
const imports = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .toSorted()
  .flatMap((path) =>
    [...read(ROOT, `src/${path}`).matchAll(/\b(?:from|import)\s*\(?\s*'(?<to>\.[^']*)'/gu)].map((match) => ({
      path,
      to: posix.join(posix.dirname(path), match.groups?.['to'] ?? ''),
    })),
  )

/** For each part of the program, the others that it imports. */
const needs = new Map<string, Set<string>>()
for (const { path, to } of imports) {
  if (partOf(path) !== partOf(to)) needs.set(partOf(path), (needs.get(partOf(path)) ?? new Set()).add(partOf(to)))
}

/** A way along the imports from a part back to itself; nothing if there is none. */
function cycleFrom(part: string, way: readonly string[] = [part]): readonly string[] | undefined {
  for (const next of needs.get(way.at(-1) ?? '') ?? []) {
    if (next === part) return [...way, next]
    const cycle = way.includes(next) ? undefined : cycleFrom(part, [...way, next])
    if (cycle) return cycle
  }
  return undefined
}

describe('the folders under src/', () => {
  it('are all in the order, and nothing else is', () => {
    assert.deepEqual(readdirSync(`${ROOT}/src`).toSorted(), order.toSorted())
    assert.ok(imports.length > 100, 'the imports are found')
  })

  it('import each other in one direction, never around', () => {
    for (const part of order) assert.equal(cycleFrom(part)?.join(' → '), undefined)
  })

  it('import only what stands before them in the order', () => {
    const upwards = imports.filter(({ path, to }) => order.indexOf(partOf(to)) > order.indexOf(partOf(path)))
    assert.deepEqual(
      upwards.map(({ path, to }) => `src/${path} imports src/${to}`),
      [],
    )
  })
})
