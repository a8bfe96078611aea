import { readFileSync } from 'node:fs'
import { month as monthForm } from '../dataset/dates-and-sizes.ts'
import { GITHUB_LIMIT } from '../page/budget.ts'
import type { Finding } from '../problem/finding.ts'

/** An option of the command line. */
interface Flag<T> {
  /** What the usage calls its value. */
  readonly value: string
  readonly help: string
  /** What it is when it is not given. */
  readonly initial: T
  /** What the text stands for; nothing if it stands for nothing. */
  readonly read: (text: string) => T | undefined
  /** What to write, for who wrote something else. */
  readonly expected?: string
}

/** A text that need not be given. */
function text(value: string, help: string): Flag<string | undefined> {
  return { value, help, initial: undefined, read: (given) => given }
}

/** A file that the command line names, wherever it is. */
export interface GivenFile {
  readonly path: string
  /** Empty if it cannot be read. */
  readonly text: string
}

function file(help: string): Flag<GivenFile | undefined> {
  return { value: 'FILE', help, initial: undefined, read: (path) => ({ path, text: readGiven(path) }) }
}

function readGiven(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function month(value: string, help: string): Flag<string | undefined> {
  return {
    value,
    help,
    initial: undefined,
    read: (given) => (monthForm.accepts(given) ? given : undefined),
    expected: '年月，例如 2026-11',
  }
}

function number(value: string, help: string, initial: number, most: number, expected: string): Flag<number> {
  const read = (given: string) => (/^\d{1,12}$/u.test(given) && Number(given) <= most ? Number(given) : undefined)
  return { value, help, initial, read, expected }
}

/** Every flag of every command, as the usage shows it. */
export const flags = {
  root: { value: 'DIR', help: '项目的根目录，默认是当前目录', initial: '.', read: (given: string) => given },
  limit: number(
    'BYTES',
    `README.md 的大小上限，默认 ${GITHUB_LIMIT}；0 为不限`,
    GITHUB_LIMIT,
    1e12,
    '字节数，0 为不限',
  ),
  base: text('REF', '用于比较的提交；check：README.md 与它相同也算通过'),
  port: number('N', '本机的端口，默认 8000；0 为任意空闲端口', 8000, 65_535, '0 到 65535，0 为任意空闲端口'),
  format: text('NAME', 'json 或 csv，默认 json'),
  out: text('DIR', '写到这个文件夹，没有就新建'),
  name: text('TEXT', '数据集的名称'),
  homepage: text('URL', '数据集的主页'),
  event: file('GitHub 的 issues 事件，JSON'),
  label: text('NAME', '凭这个标签找到 issue'),
  title: text('TEXT', 'issue 的标题'),
  body: file('issue 的内容，Markdown；没有就关闭 issue'),
  before: month('YYYY-MM', '只列出这个月之前核实的，和从没核实过的'),
}

type Flags = typeof flags
export type FlagName = keyof Flags

/** What a command is told: the flags that it takes, those that it needs, and its word. */
type Options<Taken extends FlagName, Needed extends FlagName> = {
  readonly [F in Exclude<Taken, Needed>]: Flags[F]['initial']
} & { readonly [F in Needed]: NonNullable<Flags[F]['initial']> } & { readonly words: readonly string[] }

/** What a command has to say; it prints nothing itself. */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly findings: readonly Finding[]
  /** The command's own output. */
  readonly text: string
  /** A text for a file, not for the log: with it, nothing else goes to standard output. */
  readonly document?: string
  /** What the problems meant for the page; said after them. */
  readonly closing?: string
}

interface Definition<Taken extends FlagName, Needed extends FlagName> {
  /** What it does, in a line of the usage. */
  readonly summary: string
  /** The flags that it takes, and those that it cannot do without. */
  readonly flags: readonly Taken[]
  readonly needs?: readonly Needed[]
  /** What the usage calls the words it takes, as in `SECTION/ID`, or `FILE…` for several; without it the command takes none. */
  readonly words?: string
  readonly run: (options: Options<Taken, Needed>) => Outcome | Promise<Outcome>
}

/** A command of any options; `main.ts` sees to it that it gets its own. */
export interface Command extends Omit<Definition<FlagName, FlagName>, 'run'> {
  readonly run: (options: Readonly<Record<string, unknown>>) => Outcome | Promise<Outcome>
}

export function command<Taken extends FlagName, Needed extends Taken = never>(
  definition: Definition<Taken, Needed>,
): Command {
  return { ...definition, run: (options) => definition.run(options as Options<Taken, Needed>) }
}

/** A command line that cannot be understood or lacks something: exit code 2, with the usage. */
export class UsageError extends Error {}
