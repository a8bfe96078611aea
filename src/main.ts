import { parseArgs } from 'node:util'
import { type Command, type FlagName, flags, type Outcome, UsageError } from './commands/command.ts'
import { systemLine } from './problem/system-error.ts'
import { visible } from './problem/visible.ts'
import { formatAnnotations, formatFailure, inert } from './report/annotations.ts'
import { formatFindings } from './report/terminal.ts'

/** What a command finds around it, and where it says what it has to say. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { readonly write: (text: string) => unknown }
  readonly stderr: { readonly write: (text: string) => unknown }
}

/**
 * What the tool can do; only the command that is asked for is loaded. A new one is a file in `commands/`
 * and a line here.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  fix: async () => (await import('./commands/fix.ts')).fix,
  new: async () => (await import('./commands/new.ts')).newDataset,
  export: async () => (await import('./commands/export.ts')).exportList,
  site: async () => (await import('./commands/site.ts')).site,
  preview: async () => (await import('./commands/preview.ts')).preview,
  summary: async () => (await import('./commands/summary.ts')).summary,
  publish: async () => (await import('./commands/publish.ts')).publish,
  'from-issue': async () => (await import('./commands/from-issue.ts')).fromIssue,
  propose: async () => (await import('./commands/propose.ts')).propose,
  due: async () => (await import('./commands/due.ts')).due,
  track: async () => (await import('./commands/track.ts')).track,
}

async function usage(): Promise<string> {
  const all = await Promise.all(Object.entries(commands).map(async ([name, load]) => ({ name, ...(await load()) })))
  const names = all.map(({ name, words, summary }) => [words ? `${name} ${words}` : name, summary])
  const options = (Object.keys(flags) as FlagName[]).map((flag) => {
    const takers = all.filter((command) => command.flags.includes(flag)).map(({ name }) => name)
    const only = takers.length < all.length ? `（只用于 ${takers.join('、')}）` : ''
    return [`--${flag} ${flags[flag].value}`, `${flags[flag].help}${only}`]
  })
  const table = (rows: readonly (readonly (string | undefined)[])[]) =>
    rows.map(([left = '', right = '']) => `  ${left.padEnd(18)}${right}\n`).join('')
  return `用法：npm run --silent <命令> -- [选项]\n\n命令：\n${table(names)}\n选项：\n${table(options)}`
}

async function parse(args: string[]): Promise<() => ReturnType<Command['run']>> {
  const { values, positionals } = parseWords(args)
  const [name, ...rest] = positionals
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError(name === undefined ? '没有写命令' : `没有这个命令：${visible(name)}`)
  const command = await load()
  const most = command.words === undefined ? 0 : command.words.endsWith('…') ? rest.length : 1
  const extra = rest.slice(most)
  if (extra.length > 0) throw new UsageError(`多余的参数：${extra.map(visible).join(' ')}`)
  const unused = (Object.keys(values) as FlagName[]).find((flag) => !command.flags.includes(flag))
  if (unused) throw new UsageError(`命令 ${name} 没有选项 --${unused}`)
  const missing = (command.needs ?? []).filter((flag) => values[flag] === undefined)
  if (missing.length > 0) throw new UsageError(`还要写：${missing.map((flag) => `--${flag}`).join('、')}`)
  const options = Object.fromEntries(command.flags.map((flag) => [flag, readFlag(flag, values[flag])]))
  return () => command.run({ ...options, words: rest })
}

function readFlag(name: FlagName, given: string | undefined): unknown {
  const flag = flags[name]
  if (given === undefined) return flag.initial
  const value = flag.read(given)
  if (value === undefined) throw new UsageError(`--${name} 后面写${'expected' in flag ? flag.expected : '一个值'}`)
  return value
}

function parseWords(args: string[]): { values: Partial<Record<FlagName, string>>; positionals: string[] } {
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
function print({ code, findings, text, closing, document }: Outcome, { env, stdout, stderr }: Surroundings): void {
  const problems = (findings.length > 0 ? formatFindings(findings) : '') + (closing ? `${closing}\n` : '')
  if (document !== undefined) stdout.write(document)
  if (env['GITHUB_ACTIONS'] === 'true') {
    // One stream, so that nothing a dataset says comes between the marks.
    const stream = document === undefined ? stdout : stderr
    // Problems are annotations already; a failure without any needs one of its own.
    const told = findings.some(({ message }) => message.fatal)
    const failure = code !== 0 && closing && !told ? formatFailure(closing) : ''
    stream.write(inert(text + problems, crypto.randomUUID()) + formatAnnotations(findings) + failure)
  } else if (document !== undefined) {
    stderr.write(text + problems)
  } else {
    stdout.write(text)
    stderr.write(problems)
  }
}

/**
 * Run one command.
 *
 * @param args what stands behind the program's name.
 * @returns the exit code: 0, 1 if something is wrong with the list, 2 if with the arguments.
 */
export async function main(args: string[], around: Surroundings): Promise<number> {
  const { env, stderr } = around
  try {
    const run = await parse(args)
    const outcome = await run()
    print(outcome, around)
    return outcome.code
  } catch (error) {
    if (error instanceof UsageError) {
      stderr.write(`${error.message}\n\n${await usage()}`)
      return 2
    }
    stderr.write(`出错了：${visible(messageOf(error))}\n`)
    // For who mends the tool: contributors see no stack.
    if (env['DEBUG'] && error instanceof Error) stderr.write(`${error.stack}\n`)
    return 1
  }
}

/** What the system has against a file is said in Chinese; the file's name is in its own words. */
function messageOf(error: unknown): string {
  const path = error instanceof Error && 'path' in error ? String(error.path) : '文件'
  return systemLine(error, `读写不了 ${path}`) ?? (error instanceof Error ? error.message : String(error))
}
