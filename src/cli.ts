#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import type { Command, Options, Outcome } from './commands/command.ts'
import { fromIssue } from './commands/from-issue.ts'
import { propose } from './commands/propose.ts'
import { publish } from './commands/publish.ts'
import { summary } from './commands/summary.ts'
import { track } from './commands/track.ts'
import { GITHUB_LIMIT } from './page/budget.ts'
import { formatAnnotations, formatFailure, inert } from './report/annotations.ts'
import { formatFindings } from './report/terminal.ts'
import { visible } from './report/visible.ts'

/** All commands with the options that each takes, and those that it cannot do without. */
const commands: Readonly<Record<string, { run: Command; flags: readonly string[]; needs?: readonly string[] }>> = {
  build: { run: build, flags: ['root', 'limit'] },
  check: { run: check, flags: ['root', 'limit', 'base'] },
  summary: { run: summary, flags: ['root', 'limit', 'base'], needs: ['base'] },
  publish: { run: publish, flags: ['root', 'limit'] },
  'from-issue': { run: fromIssue, flags: ['root', 'limit', 'event'], needs: ['event'] },
  propose: { run: propose, flags: ['root', 'limit', 'event'], needs: ['event'] },
  track: { run: track, flags: ['root', 'label', 'title', 'body'], needs: ['label', 'title'] },
}

const USAGE = `用法：npm run --silent <命令> -- [选项]

命令：
  build       检查数据，生成 README.md
  check       检查数据，并检查 README.md 是不是最新的，什么也不写
  summary     用 Markdown 显示与 --base 相比改动了哪些数据集
  from-issue  把新数据集的表单（--event）变成一个 YAML 文件

只在 GitHub 上用的命令：
  publish     在 main 的最新提交上生成 README.md，提交并推送
  propose     from-issue，再开一个拉取请求，或在 issue 里回复要改的地方
  track       有 --body 就用它开一个 issue 或更新已有的，没有就关闭

选项：
  --root DIR     项目的根目录，默认是当前目录
  --limit BYTES  README.md 的大小上限，默认 ${GITHUB_LIMIT}；0 为不限
  --base REF     用于 check：README.md 与这个提交相同也算通过；用于 summary：与这个提交相比
  --event FILE   GitHub 的 issues 事件，JSON
  --label NAME   用于 track：凭这个标签找到 issue
  --title TEXT   用于 track：issue 的标题
  --body FILE    用于 track：issue 的内容，Markdown
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
  const missing = command.needs?.find((flag) => !Object.hasOwn(values, flag))
  if (missing) throw new UsageError(`命令 ${name} 要有选项 --${missing}`)
  const limit = values.limit ?? String(GITHUB_LIMIT)
  if (!/^\d{1,12}$/u.test(limit)) throw new UsageError('--limit 后面写字节数，0 为不限')
  return { run: command.run, options: { ...values, root: values.root ?? '.', limit: Number(limit) } }
}

const FLAGS = {
  root: { type: 'string' },
  limit: { type: 'string' },
  base: { type: 'string' },
  event: { type: 'string' },
  label: { type: 'string' },
  title: { type: 'string' },
  body: { type: 'string' },
} as const

function parseWords(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: FLAGS, allowPositionals: true, strict: true })
    return { values: { ...values }, positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? visible(error.message) : '')
  }
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
