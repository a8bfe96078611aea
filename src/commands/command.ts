import type { Finding } from '../report/sort.ts'

/** What the command line says, checked. */
export interface Options {
  /** The folder with `datasets/` and `templates/`. */
  readonly root: string
  /** The page's largest size in bytes; 0 for none. */
  readonly limit: number
  /** `check`: a git revision whose page is fine too. `summary`: the one to compare with. */
  readonly base?: string
  /** `from-issue`, `propose`: the file with GitHub's event. */
  readonly event?: string
  /** `track`: the label by which the issue is found, its title, and the file with its text. */
  readonly label?: string
  readonly title?: string
  readonly body?: string
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

export type Command = (options: Options) => Outcome
