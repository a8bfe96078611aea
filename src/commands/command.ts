import type { Finding } from '../report/sort.ts'

/** What the command line says, checked. */
export interface Options {
  /** The folder with `datasets/` and `templates/`. */
  readonly root: string
  /** The page's largest size in bytes; 0 for none. */
  readonly limit: number
  /** `check` only: a git revision whose page is fine too. */
  readonly base?: string
}

/** What a command has to say; it prints nothing itself. */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly findings: readonly Finding[]
  /** The command's own output. */
  readonly text: string
  /** What the problems meant for the page; said after them. */
  readonly closing?: string
}

export type Command = (options: Options) => Outcome
