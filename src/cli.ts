#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import type { Command, Options, Outcome } from './commands/command.ts'
import { GITHUB_LIMIT } from './page/budget.ts'
import { formatAnnotations, inert } from './report/annotations.ts'
import { formatFindings } from './report/terminal.ts'
import { visible } from './report/visible.ts'

const commands: Readonly<Record<string, { run: Command; flags: readonly string[] }>> = {
  build: { run: build, flags: ['root', 'limit'] },
  check: { run: check, flags: ['root', 'limit', 'base'] },
}

const USAGE = `用法：npm run --silent <命令> -- [选项]

命令：
  build  检查数据，生成 README.md
  check  检查数据，并检查 README.md 是不是最新的，什么也不写

选项：
  --root DIR     项目的根目录，默认是当前目录
  --limit BYTES  README.md 的大小上限，默认 ${GITHUB_LIMIT}；0 为不限
  --base REF     只用于 check：README.md 与这个提交相同也算通过
`

/** A command line that cannot be understood: exit code 2, with the usage. */
class UsageError extends Error {}

function parse(args: string[]): { run: Command; options: Options } {
  const { values, positionals } = parseWords(args)
  const [name, ...rest] = positionals
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(name === undefined ? '没有写命令' : `没有这个命令：${visible(name)}`)
  if (rest.length > 0) throw new UsageError(`多余的参数：${rest.map(visible).join(' ')}`)
  const unused = Object.keys(values).find((flag) => !command.flags.includes(flag))
  if (unused) throw new UsageError(`命令 ${name} 没有选项 --${unused}`)
  const limit = values.limit ?? String(GITHUB_LIMIT)
  if (!/^\d{1,12}$/u.test(limit)) throw new UsageError('--limit 后面写字节数，0 为不限')
  const base = values.base === undefined ? {} : { base: values.base }
  return { run: command.run, options: { root: values.root ?? '.', limit: Number(limit), ...base } }
}

function parseWords(args: string[]) {
  try {
    const options = { root: { type: 'string' }, limit: { type: 'string' }, base: { type: 'string' } } as const
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? visible(error.message) : '')
  }
}

/** Print what a command has to say: its output to stdout, problems to stderr, and for GitHub also as annotations. */
function print({ findings, text, closing }: Outcome): void {
  const problems = (findings.length > 0 ? formatFindings(findings) : '') + (closing ? `${closing}\n` : '')
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    // One stream, so that nothing a dataset says comes between the marks.
    process.stdout.write(inert(text + problems, randomUUID()) + formatAnnotations(findings))
  } else {
    process.stdout.write(text)
    process.stderr.write(problems)
  }
}

function main(args: string[]): number {
  try {
    const { run, options } = parse(args)
    const outcome = run(options)
    print(outcome)
    return outcome.code
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`)
      return 2
    }
    process.stderr.write(`出错了：${visible(error instanceof Error ? error.message : String(error))}\n`)
    return 1
  }
}

process.exitCode = main(process.argv.slice(2))
