import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { TestContext } from 'node:test'
import { project } from './project.ts'

/** One call of `gh`, as GitHub would have seen it. */
export interface Call {
  readonly args: readonly string[]
  readonly input: string
}

/** A `gh` that answers from a table and writes down how it was called. */
export interface FakeGh {
  /** The environment in which it is found before any other. */
  readonly env: Readonly<Record<string, string>>
  readonly calls: () => Call[]
}

/**
 * @param answers what it prints for a command, such as `issue list`; nothing for all others.
 * @param failing a command that fails.
 * @param meanwhile what somebody else does just before it fails, as a shell script.
 */
export function fakeGh(
  t: TestContext,
  answers: Readonly<Record<string, string>>,
  failing = '',
  meanwhile = '',
): FakeGh {
  const folder = project(t, {})
  const log = join(folder, 'calls.jsonl')
  mkdirSync(join(folder, 'bin'))
  writeFileSync(log, '')
  writeFileSync(
    join(folder, 'bin/gh'),
    `#!${process.execPath}
const { execSync } = require('node:child_process')
const { appendFileSync, readFileSync } = require('node:fs')
const args = process.argv.slice(2)
appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, input: readFileSync(0, 'utf8') }) + '\\n')
const name = args.slice(0, 2).join(' ')
if (name === ${JSON.stringify(failing)}) {
  if (${meanwhile !== ''}) execSync(${JSON.stringify(meanwhile)}, { stdio: 'pipe' })
  process.stderr.write('HTTP 403: not allowed\\n')
  process.exit(1)
}
process.stdout.write(${JSON.stringify(answers)}[name] ?? '')
`,
  )
  chmodSync(join(folder, 'bin/gh'), 0o755)
  return {
    env: { PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` },
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Call),
  }
}
