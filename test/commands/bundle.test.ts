import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { generate } from '../../bench/generate.ts'
import { BUNDLE, CLI, project, ROOT, readTree, realList, runProcess, smallest } from '../support/project.ts'
import { THOROUGH } from '../support/property.ts'

const bad = {
  ...smallest,
  'datasets/lung/bad.yaml':
    'name: "价格 $5 到 $6 :smile:"\nhomepage: https://example.org/bad\nlicense: CC-BY-4\ntasks: [分隔]\n',
}

/** Words of a command line, and a project that it has something to say of. */
const cases: readonly { args: readonly string[]; root: (t: TestContext) => string }[] = [
  { args: ['build'], root: (t) => project(t, smallest) },
  { args: ['build'], root: (t) => project(t, bad) },
  { args: ['build', '--limit', '0'], root: large },
  { args: ['check'], root: realList },
  { args: ['check'], root: (t) => project(t, { ...smallest, 'README.md': '# 旧的\n' }) },
  { args: ['check', '--base', 'HEAD'], root: (t) => project(t, smallest) },
  { args: ['export', '--format', 'csv'], root: realList },
  { args: ['new', 'lung/luna17', '--name', 'LUNA17', '--homepage', 'https://example.org/17'], root: realList },
  { args: ['--help'], root: (t) => project(t, smallest) },
]

/** Enough for the optimised code to be reached; more where nobody waits. */
function large(t: TestContext): string {
  const root = project(t, {})
  generate(ROOT, root, THOROUGH ? 1_000 : 200)
  return root
}

describe('the bundle says and writes what the source does, which the other tests run', () => {
  for (const { args, root } of cases) {
    it(args.join(' '), (t) => {
      const [source, bundled] = [CLI, BUNDLE].map((cli) => {
        const folder = root(t)
        return { ...runProcess([...args, '--root', folder], {}, cli), files: readTree(folder, ['.']) }
      })
      assert.ok(source && source.stdout + source.stderr !== '')
      assert.deepEqual(bundled, source)
    })
  }
})
