import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { CLI, ROOT, read } from './project.ts'

/** One job of a workflow, and what it runs on. */
export interface Job {
  readonly workflow: string
  readonly job: string
  /** The clone that the checkout makes. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** What the steps say that run other people's programs, by their ids. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly event: object
  /** The branch that the event is for, and whether it is the default one is for the event to say. */
  readonly branch: string
}

/** How a job ended: whether a step failed, or none was run at all; and all that was printed. */
export interface JobRun {
  readonly ended: 'success' | 'failure' | 'skipped'
  readonly log: string
  /** What the steps wrote for the summary page. */
  readonly summary: string
}

interface Step {
  readonly id?: string
  readonly if?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { if?: string; env?: Record<string, string>; steps: readonly Step[] }>>
}

/**
 * Run the commands of a job as GitHub's runner does: word for word from the workflow, in bash, each with its
 * condition, until one fails. The tool is the one compiled for the tests; what installs it is left out.
 */
export function runJob({ workflow, job, folder, env, outputs, event, branch }: Job): JobRun {
  const { jobs } = load(read(ROOT, `.github/workflows/${workflow}`)) as Workflow
  const { if: condition = 'true', env: jobEnv = {}, steps } = jobs[job] ?? { steps: [] }
  const repository = { default_branch: branch }
  const github = {
    event: { repository, ...event },
    ref_name: branch,
    event_name: 'push',
    repository: 'o/r',
    token: 't',
  }
  const results: Record<string, object> = {}
  for (const [id, of] of Object.entries(outputs)) results[id] = { outputs: of, outcome: 'success' }
  let ended: JobRun['ended'] = 'success'
  let log = ''
  const evaluate = (expression: string): unknown => {
    const inner = /^\s*\$\{\{(.*)\}\}\s*$/su.exec(expression)?.[1] ?? expression
    const status = { success: () => ended === 'success', failure: () => ended === 'failure', cancelled: () => false }
    // GitHub's operators are JavaScript's, but for ==, which is ===, and - in names, which no name here has.
    const names = { github, steps: results, runner: { temp: join(folder, '..') }, secrets: {}, ...status }
    return new Function(...Object.keys(names), `return ${inner.replace(/([!=])=(?!=)/gu, '$1==')}`)(
      ...Object.values(names),
    )
  }
  const expand = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        value.replace(/\$\{\{.*?\}\}/gu, (expression) => String(evaluate(expression))),
      ]),
    )
  if (!evaluate(condition)) return { ended: 'skipped', log, summary: '' }
  const file = (name: string) => join(folder, '.git', name)
  writeFileSync(file('event.json'), JSON.stringify(event))
  writeFileSync(file('summary.md'), '')
  for (const { id, if: when, run, env: stepEnv = {} } of steps) {
    if (run === undefined || run.startsWith('npm ci')) continue
    const asked = when === undefined ? 'success()' : when
    // A condition without a function of the status holds only while all went well.
    const implied = /\b(?:success|failure|cancelled|always)\(\)/u.test(asked) || ended === 'success'
    if (!implied || !evaluate(asked)) continue
    const result = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run.replaceAll('node src/cli.ts', `node ${CLI}`)], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...{ PATH: process.env['PATH'] ?? '', GITHUB_ACTIONS: 'true', HOME: folder },
        ...{ GITHUB_EVENT_PATH: file('event.json'), GITHUB_STEP_SUMMARY: file('summary.md'), RUNNER_TEMP: file('') },
        ...env,
        ...expand(jobEnv),
        ...expand(stepEnv),
      },
    })
    log += result.stdout + result.stderr
    if (id) results[id] = { outcome: result.status === 0 ? 'success' : 'failure' }
    if (result.status !== 0) ended = 'failure'
  }
  return { ended, log, summary: readFileSync(file('summary.md'), 'utf8') }
}
