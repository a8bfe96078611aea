import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from './generate.ts'
import { measureInstall } from './install.ts'
import { measure, type Result, type Subject } from './measure.ts'

// Prints what `bench/README.md` shows. Nothing here is a test: times are for reading.

const ROOT = process.cwd()
const CLI = join(ROOT, 'dist/cli.js')
const ROUNDS = 5
const SIZES = [1_000, 10_000]

const work = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const cli = (command: string, root: string, name: string): Subject => ({
    name,
    args: [CLI, command, '--root', root, '--limit', '0'],
  })
  const lists = SIZES.map((size) => ({ size, root: join(work, String(size)) }))
  for (const { size, root } of lists) generate(ROOT, root, size)
  const results = measure(
    [
      { name: 'node', args: ['-e', '0'] },
      cli('build', ROOT, 'build'),
      cli('check', ROOT, 'check'),
      ...lists.flatMap(({ size, root }) => [
        { name: `floor ${size}`, args: [join(ROOT, 'bench/floor.mjs'), root] },
        cli('build', root, `build ${size}`),
        cli('check', root, `check ${size}`),
      ]),
    ],
    ROUNDS,
  )
  process.stdout.write(table(results))
  const { packages, megabytes, seconds, scripts } = measureInstall(ROOT)
  process.stdout.write(
    `\nCold install for the Action: ${packages} packages, ${megabytes.toFixed(1)} MB, ${seconds.toFixed(1)} s, ${scripts.length} with an install script\n`,
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}

function table(results: ReadonlyMap<string, Result>): string {
  const of = (name: string) => results.get(name) ?? { time: Number.NaN, memory: Number.NaN }
  const ratio = (name: string, base: string) => (of(name).time / of(base).time).toFixed(2)
  const row = (name: string, base: string, aim: string) =>
    `| ${name} | ${of(name).time.toFixed(0)} | ${of(name).memory.toFixed(0)} | ${ratio(name, base)} × ${base} | ${aim} |\n`
  return [
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, median of ${ROUNDS} rounds after one to warm up\n\n`,
    '| process | ms | peak MB | ratio | aim |\n| - | -: | -: | - | - |\n',
    row('node', 'node', ''),
    row('build', 'node', 'at most 4'),
    row('check', 'build', 'at most 1'),
    ...SIZES.map((size) => row(`floor ${size}`, 'node', '')),
    ...SIZES.map((size) => row(`build ${size}`, `floor ${size}`, 'at most 2.5')),
    ...SIZES.map((size) => row(`check ${size}`, `build ${size}`, 'at most 1')),
    row('build 10000', 'build 1000', 'at most 10.5; at most 400 MB'),
  ].join('')
}
