import { GITHUB_LIMIT } from '../page/budget.ts'
import type { Finding } from '../report/sort.ts'

/** Every flag of every command, as the usage shows it. */
export const flags = {
  root: { value: 'DIR', help: '项目的根目录，默认是当前目录' },
  limit: { value: 'BYTES', help: `README.md 的大小上限，默认 ${GITHUB_LIMIT}；0 为不限` },
  base: { value: 'REF', help: '用于比较的提交；check：README.md 与它相同也算通过' },
  port: { value: 'N', help: '本机的端口，默认 8000；0 为任意空闲端口' },
  format: { value: 'NAME', help: 'json 或 csv，默认 json' },
  name: { value: 'TEXT', help: '数据集的名称' },
  homepage: { value: 'URL', help: '数据集的主页' },
  event: { value: 'FILE', help: 'GitHub 的 issues 事件，JSON' },
  label: { value: 'NAME', help: '凭这个标签找到 issue' },
  title: { value: 'TEXT', help: 'issue 的标题' },
  body: { value: 'FILE', help: 'issue 的内容，Markdown；没有就关闭 issue' },
} as const

export type Flag = keyof typeof flags

/** What the command line says, checked. */
export interface Options {
  /** The folder with `datasets/` and `templates/`. */
  readonly root: string
  /** The page's largest size in bytes; 0 for none. */
  readonly limit: number
  /** `check`: a git revision whose page is fine too. `summary`: the one to compare with. */
  readonly base?: string
  /** `preview` only: the port to listen on. */
  readonly port?: string
  /** `export` only: `json` or `csv`. */
  readonly format?: string
  /** `new` only: what the new dataset starts with. */
  readonly name?: string
  readonly homepage?: string
  /** `from-issue`, `propose`: the file with GitHub's event. */
  readonly event?: string
  /** `track`: the label by which the issue is found, its title, and the file with its text. */
  readonly label?: string
  readonly title?: string
  readonly body?: string
  /** The word after a command that takes one. */
  readonly word?: string
}

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

export interface Command {
  /** What it does, in a line of the usage. */
  readonly summary: string
  /** The flags that it takes. */
  readonly flags: readonly Flag[]
  /** What the usage calls the one word it takes, as in `分类/id`; without it the command takes none. */
  readonly word?: string
  readonly run: (options: Options) => Outcome | Promise<Outcome>
}

/** A command line that cannot be understood or lacks something: exit code 2, with the usage. */
export class UsageError extends Error {}
