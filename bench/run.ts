import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureFinder } from './finder.ts'
import { generate } from './generate.ts'
import { measureInstall } from './install.ts'
import { measure, type Subject } from './measure.ts'
import { otherTools } from './others.ts'
import { formatTable, median, type Row } from './table.ts'

// Prints what `bench/README.md` shows. Nothing here is a test: times are for reading.

const ROOT = process.cwd()
/** Short processes differ more from run to run, and cost little to repeat. */
const ROUNDS = { short: 25, long: 5 }
const SIZES = [1_000, 10_000] as const

const work = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const cli = (command: string, root: string, name: string): Subject => ({
    name,
    args: [join(ROOT, 'dist/cli.js'), command, '--root', root, '--limit', '0'],
  })
  // A copy: the bench writes nothing into the project.
  const real = join(work, 'real')
  for (const path of ['datasets', 'templates', 'schema', '.github', 'README.md'])
    cpSync(join(ROOT, path), join(real, path), { recursive: true })
  const lists = SIZES.map((size) => ({ size, root: join(work, String(size)) }))
  for (const { size, root } of lists) generate(ROOT, root, size)
  const others = otherTools(join(ROOT, 'bench/others'), join(work, 'others'), lists)

  const short = [
    { name: 'node', args: ['-e', '0'] },
    cli('build', real, 'build'),
    cli('check', real, 'check'),
    cli('build', real, 'build again'),
  ]
  const long = lists.flatMap(({ size, root }) => [
    { name: `floor ${size}`, args: [join(ROOT, 'bench/floor.mjs'), root] },
    cli('build', root, `build ${size}`),
    cli('check', root, `check ${size}`),
    cli('build', root, `build ${size} again`),
  ])
  const results = new Map([...measure(short, ROUNDS.short), ...measure([...long, ...others], ROUNDS.long)])
  const rows: Row[] = [
    { name: 'node', against: 'node' },
    { name: 'build', against: 'node', most: 4 },
    { name: 'check', against: 'build', most: 1, control: 'build again' },
    ...SIZES.flatMap((size): Row[] => [
      { name: `floor ${size}`, against: `floor ${size}` },
      { name: `build ${size}`, against: `floor ${size}`, most: 2.5 },
      { name: `check ${size}`, against: `build ${size}`, most: 1, control: `build ${size} again` },
      ...others
        .filter(({ name }) => name.endsWith(` ${size}`))
        .map(({ name }): Row => ({ name, against: `floor ${size}` })),
    ]),
    { name: 'build 10000', against: 'build 1000', most: 10.5, mostMegabytes: 400 },
  ]
  process.stdout.write(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${ROUNDS.short} rounds, ${ROUNDS.long} of the lists of 1,000 and more\n\n${formatTable(rows, results)}\n`,
  )

  const [{ size, root } = { size: 0, root: real }] = lists
  execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'site', '--root', root, '--out', work])
  const page = join(work, 'index.html')
  const times = await measureFinder(page, ROUNDS.short)
  const said = times
    ? `${times.median.toFixed(0)} ms from a click to the picture, nine in ten within ${times.most.toFixed(0)} (aim: 50), ${times.idle.toFixed(0)} with nothing to do`
    : 'no Chromium'
  process.stdout.write(`The finder of ${size}: ${(statSync(page).size / 1e6).toFixed(1)} MB; ${said}\n`)

  const { packages, megabytes, seconds, scripts } = measureInstall(ROOT)
  const build = median(results.get('build')?.times ?? []) / 1000
  process.stdout.write(
    `A merge: ${packages} packages (aim: at most 100), ${megabytes.toFixed(1)} MB, ${scripts.length} with an install script (aim: none), in ${seconds.toFixed(1)} s; then the build, ${build.toFixed(1)} s\n`,
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}
