#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { type Command, type Flag, flags, type Options, type Outcome, UsageError } from './commands/command.ts'
import { exportList } from './commands/export.ts'
import { fromIssue } from './commands/from-issue.ts'
import { newDataset } from './commands/new.ts'
import { preview } from './commands/preview.ts'
import { propose } from './commands/propose.ts'
import { publish } from './commands/publish.ts'
import { summary } from './commands/summary.ts'
import { track } from './commands/track.ts'
import { GITHUB_LIMIT } from './page/budget.ts'
import { formatAnnotations, formatFailure, inert } from './report/annotations.ts'
import { formatFindings } from './report/terminal.ts'
import { visible } from './report/visible.ts'

/** What the tool can do. A new command is a file in `commands/` and a word here. */
const commands: Readonly<Record<string, Command>> = {
  build,
  check,
  new: newDataset,
  export: exportList,
  preview,
  summary,
  publish,
  'from-issue': fromIssue,
  propose,
  track,
}

function usage(): string {
  const names = Object.entries(commands).map(([name, { word, summary }]) => [word ? `${name} ${word}` : name, summary])
  const options = (Object.keys(flags) as Flag[]).map((flag) => {
    const takers = Object.keys(commands).filter((name) => commands[name]?.flags.includes(flag))
    const only = takers.length < Object.keys(commands).length ? `（只用于 ${takers.join('、')}）` : ''
    return [`--${flag} ${flags[flag].value}`, `${flags[flag].help}${only}`]
  })
  const table = (rows: readonly (readonly (string | undefined)[])[]) =>
    rows.map(([left = '', right = '']) => `  ${left.padEnd(18)}${right}\n`).join('')
  return `用法：npm run --silent <命令> -- [选项]\n\n命令：\n${table(names)}\n选项：\n${table(options)}`
}

function parse(args: string[]): { run: Command['run']; options: Options } {
  const { values, positionals } = parseWords(args)
  const [name, ...rest] = positionals
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(name === undefined ? '没有写命令' : `没有这个命令：${visible(name)}`)
  const extra = rest.slice(command.word ? 1 : 0)
  if (extra.length > 0) throw new UsageError(`多余的参数：${extra.map(visible).join(' ')}`)
  const unused = (Object.keys(values) as Flag[]).find((flag) => !command.flags.includes(flag))
  if (unused) throw new UsageError(`命令 ${name} 没有选项 --${unused}`)
  const { root = '.', limit = String(GITHUB_LIMIT), ...others } = values
  if (!/^\d{1,12}$/u.test(limit)) throw new UsageError('--limit 后面写字节数，0 为不限')
  const word = rest[0] === undefined ? {} : { word: rest[0] }
  return { run: command.run, options: { root, limit: Number(limit), ...others, ...word } }
}

function parseWords(args: string[]): { values: Partial<Record<Flag, string>>; positionals: string[] } {
  const options = Object.fromEntries(Object.keys(flags).map((flag) => [flag, { type: 'string' as const }]))
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(inChinese(error))
  }
}

/** What `parseArgs` says of a wrong flag; it names the flag in quotes. */
function inChinese(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  const flag = visible(/'(--?[^' ]*)/u.exec(error.message)?.[1] ?? '')
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项：${flag}`
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return visible(error.message)
  return `选项 ${flag} 后面要写值；值以 - 开头时写成 ${flag}=值`
}

/**
 * Print what a command has to say: its output to stdout, problems to stderr, and for GitHub also as
 * annotations. A document has stdout to itself.
 */
function print({ code, findings, text, closing, document }: Outcome): void {
  const problems = (findings.length > 0 ? formatFindings(findings) : '') + (closing ? `${closing}\n` : '')
  if (document !== undefined) process.stdout.write(document)
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    // One stream, so that nothing a dataset says comes between the marks.
    const stream = document === undefined ? process.stdout : process.stderr
    const failure = code !== 0 && closing ? formatFailure(closing) : ''
    stream.write(inert(text + problems, randomUUID()) + formatAnnotations(findings) + failure)
  } else if (document !== undefined) {
    process.stderr.write(text + problems)
  } else {
    process.stdout.write(text)
    process.stderr.write(problems)
  }
}

async function main(args: string[]): Promise<number> {
  try {
    const { run, options } = parse(args)
    const outcome = await run(options)
    print(outcome)
    return outcome.code
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${usage()}`)
      return 2
    }
    process.stderr.write(`出错了：${visible(error instanceof Error ? error.message : String(error))}\n`)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
