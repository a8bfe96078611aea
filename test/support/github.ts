import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Issue, Pull, State } from './gh-stand-in.ts'
import { project } from './project.ts'
import { git, type Remote, remote } from './remote.ts'
import { type JobRun, runJob } from './run-job.ts'

/** A bare repository and what GitHub remembers beside it, with the workflows run as a runner runs them. */
export interface Github extends Remote {
  /** The environment in which the stand-in for `gh` is found before any other. */
  readonly env: Readonly<Record<string, string>>
  readonly state: () => State
  /** Change what GitHub remembers, as its people do. */
  readonly change: (edit: (state: State) => void) => void
  readonly issue: (number?: number) => Issue
  readonly pull: (number?: number) => Pull
  /** Write an issue, or edit it. */
  readonly write: (body: string, number?: number) => void
  /** Put the label on, as a maintainer does: the workflow runs. */
  readonly label: (number?: number) => JobRun
  /** Run a job of a workflow in a new clone. */
  readonly job: (workflow: string, job: string, event?: object, outputs?: Outputs) => JobRun
  /** Merge a pull request, as the button does. */
  readonly mergePull: (number: number) => void
}

/** What a step says that is another's program: its outputs by the step's id. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>

const AUTHOR = { login: 'someone', id: 42 }

/** @param branch the default branch. */
export function github(t: TestContext, branch = 'main'): Github {
  const bare = remote(t, branch)
  const folder = project(t, {})
  const file = join(folder, 'state.json')
  const settings = { issues: true, pullRequestsByActions: true }
  const initial: State = { folder: bare.folder, settings, issues: {}, pulls: {}, labels: [], calls: [], meanwhile: '' }
  writeFileSync(file, JSON.stringify(initial))
  mkdirSync(join(folder, 'bin'))
  writeFileSync(
    join(folder, 'bin/gh'),
    `#!${process.execPath}
import(${JSON.stringify(new URL('./gh-stand-in.js', import.meta.url))})
  .then(({ answer }) => answer(${JSON.stringify(file)}, process.argv.slice(2)))
`,
  )
  chmodSync(join(folder, 'bin/gh'), 0o755)
  const env = { PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` }
  const state = () => JSON.parse(readFileSync(file, 'utf8')) as State
  const change = (edit: (state: State) => void) => {
    const now = state()
    edit(now)
    writeFileSync(file, JSON.stringify(now))
  }
  const issue = (number = 7) => state().issues[number] as Issue
  const job = (workflow: string, name: string, event: object = {}, outputs: Outputs = {}) =>
    runJob({ workflow, job: name, folder: bare.clone(), env, outputs, event, branch })
  return {
    ...bare,
    env,
    state,
    change,
    issue,
    pull: (number = 8) => state().pulls[number] as Pull,
    write: (body, number = 7) =>
      change(({ issues }) => {
        const title = '新数据集：'
        const old: Issue = { title, body, labels: ['new-dataset'], state: 'open', comments: [] }
        issues[number] = { ...old, ...issues[number], body }
      }),
    label(number = 7) {
      change(({ issues }) => issues[number]?.labels.push('to-pull-request'))
      const { body } = issue(number)
      const event = { label: { name: 'to-pull-request' }, issue: { number, body, user: AUTHOR } }
      return job('new-dataset.yml', 'propose', event)
    },
    job,
    mergePull(number) {
      const clone = bare.clone()
      const { head } = state().pulls[number] as Pull
      git(clone, 'merge', '--quiet', '--no-ff', '--message', `Merge pull request #${number}`, `origin/${head}`)
      git(clone, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
      change(({ pulls }) => Object.assign(pulls[number] as Pull, { state: 'MERGED' }))
    },
  }
}
