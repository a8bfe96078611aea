// A `gh` that works on a file in place of GitHub: it knows the commands and flags that the project uses, refuses all
// others, and remembers issues, labels, comments and pull requests. Run by `github.ts`, not by itself.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

export interface Issue {
  title: string
  body: string
  labels: string[]
  state: 'open' | 'closed'
  comments: string[]
}

export interface Pull {
  title: string
  body: string
  head: string
  base: string
  state: 'OPEN' | 'CLOSED' | 'MERGED'
  isCrossRepository: boolean
}

/** All that GitHub remembers. */
export interface State {
  /** The bare repository. */
  readonly folder: string
  /** What is switched on in the settings. */
  settings: { issues: boolean; pullRequestsByActions: boolean }
  issues: Record<string, Issue>
  pulls: Record<string, Pull>
  labels: string[]
  /** Every call, with its standard input. */
  calls: { args: string[]; input: string }[]
  /** What somebody else does just before a pull request is opened, as a shell script. */
  meanwhile: string
}

const URL = 'https://github.com/o/r'

class Refused extends Error {}

const options = Object.fromEntries(
  'title label body-file state limit json base head comment remove-label'
    .split(' ')
    .map((name) => [name, { type: 'string' as const }]),
)
const switches = Object.fromEntries(
  ['force', 'edit-last', 'create-if-none'].map((name) => [name, { type: 'boolean' as const }]),
)

function git(state: State, ...args: string[]): string {
  return execFileSync('git', ['-C', state.folder, ...args], { encoding: 'utf8' }).trim()
}

/** The commit of a pull request: GitHub keeps it where everybody can fetch it. */
function keepHeads(state: State): void {
  for (const [number, { head, isCrossRepository, state: is }] of Object.entries(state.pulls)) {
    if (is === 'OPEN' && !isCrossRepository) git(state, 'update-ref', `refs/pull/${number}/head`, `refs/heads/${head}`)
  }
}

type Flags = Readonly<Record<string, string | boolean | undefined>>

const text = (flag: string | boolean | undefined): string => (typeof flag === 'string' ? flag : '')

const commands: Readonly<Record<string, (state: State, flags: Flags, word: string, input: string) => string>> = {
  'repo view': ({ settings }) => JSON.stringify({ hasIssuesEnabled: settings.issues }),
  'label create'(state, _, word) {
    if (!state.labels.includes(word)) state.labels.push(word)
    return ''
  },
  'issue list'(state, flags) {
    const found = Object.entries(issuesOf(state)).filter(
      ([, { labels, state: is }]) => is === flags['state'] && labels.includes(text(flags['label'])),
    )
    return JSON.stringify(found.map(([number]) => ({ number: Number(number) })))
  },
  'issue create'(state, flags, _, input) {
    const label = text(flags['label'])
    if (!state.labels.includes(label)) throw new Refused(`could not add label: '${label}' not found`)
    const number = nextNumber(state)
    issuesOf(state)[number] = { title: text(flags['title']), body: input, labels: [label], state: 'open', comments: [] }
    return `${URL}/issues/${number}\n`
  },
  'issue edit'(state, flags, word, input) {
    const issue = issueOf(state, word)
    if (flags['title']) issue.title = text(flags['title'])
    if (flags['body-file']) issue.body = input
    issue.labels = issue.labels.filter((label) => label !== flags['remove-label'])
    return ''
  },
  'issue close'(state, flags, word) {
    const issue = issueOf(state, word)
    issue.state = 'closed'
    issue.comments.push(text(flags['comment']))
    return ''
  },
  'issue comment'(state, _, word, input) {
    issueOf(state, word).comments.splice(-1, 1, input)
    return ''
  },
  'pr list'(state) {
    keepHeads(state)
    const open = Object.entries(state.pulls).filter(([, { state: is }]) => is === 'OPEN')
    return JSON.stringify(
      open.map(([number, { head, base, isCrossRepository }]) => ({
        number: Number(number),
        url: `${URL}/pull/${number}`,
        headRefName: head,
        isCrossRepository,
        files: git(state, 'diff', '--name-only', `${base}...refs/pull/${number}/head`)
          .split('\n')
          .filter(Boolean)
          .map((path) => ({ path })),
      })),
    )
  },
  'pr create'(state, flags, _, input) {
    if (state.meanwhile !== '') execFileSync('sh', ['-c', state.meanwhile], { stdio: 'pipe' })
    if (!state.settings.pullRequestsByActions) {
      const reason = 'GitHub Actions is not permitted to create or approve pull requests (createPullRequest)'
      throw new Refused(`pull request create failed: GraphQL: ${reason}`)
    }
    const [head, base] = [text(flags['head']), text(flags['base'])]
    git(state, 'rev-parse', '--verify', `refs/heads/${head}`)
    git(state, 'rev-parse', '--verify', `refs/heads/${base}`)
    const number = nextNumber(state)
    const pull = { title: text(flags['title']), body: input, head, base, isCrossRepository: false }
    state.pulls[number] = { ...pull, state: 'OPEN' }
    keepHeads(state)
    return `${URL}/pull/${number}\n`
  },
  'pr edit'(state, flags, word, input) {
    const pull = state.pulls[word]
    if (!pull) throw new Refused(`no pull request ${word}`)
    Object.assign(pull, { title: text(flags['title']), body: input })
    return `${URL}/pull/${word}\n`
  },
}

function issuesOf({ settings, issues }: State): State['issues'] {
  if (!settings.issues) throw new Refused("the 'o/r' repository has disabled issues")
  return issues
}

function issueOf(state: State, number: string): Issue {
  const issue = issuesOf(state)[number]
  if (!issue) throw new Refused(`no issue ${number}`)
  return issue
}

/** Issues and pull requests are counted together. */
function nextNumber({ issues, pulls }: State): number {
  return Math.max(6, ...[...Object.keys(issues), ...Object.keys(pulls)].map(Number)) + 1
}

/** Answer one call. */
export function answer(file: string, args: string[]): void {
  const state = JSON.parse(readFileSync(file, 'utf8')) as State
  const input = readFileSync(0, 'utf8')
  state.calls.push({ args, input })
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(2),
      options: { ...options, ...switches },
      allowPositionals: true,
    })
    const command = commands[args.slice(0, 2).join(' ')]
    if (!command) throw new Refused(`unknown command ${args.slice(0, 2).join(' ')}`)
    process.stdout.write(command(state, values as Flags, positionals[0] ?? '', input))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
  writeFileSync(file, JSON.stringify(state))
}
