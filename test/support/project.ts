import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

/** The project's folder: npm runs the tests there. */
export const ROOT = process.cwd()
export const FIXTURES = join(ROOT, 'test/fixtures')
/** The command line as compiled for the tests. */
export const CLI = join(ROOT, '.build/src/cli.js')
/** The same as `npm ci` bundles it, which is what people run. */
export const BUNDLE = join(ROOT, 'dist/cli.js')

/** The smallest list: one section, one dataset. Tests lay their own files over it. */
export const smallest: Readonly<Record<string, string>> = readTree(join(FIXTURES, 'projects/smallest'), [
  'datasets',
  'templates',
])

/** A test, or the hooks of a whole file: what is to be done when it ends. */
export interface Ending {
  readonly after: (end: () => void) => void
}

/** A folder with these files, gone when the test ends. */
export function project(t: Ending, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'list-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A copy of the real list, gone when the test ends. */
export function realList(t: TestContext): string {
  const folder = project(t, {})
  for (const path of ['datasets', 'templates', 'README.md', 'pages'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  return folder
}

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The environment of a command, as if outside GitHub Actions unless the test says otherwise. */
function envWith(env: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', ...env }
}

const signal = new Int32Array(new SharedArrayBuffer(4))
let worker: Worker | undefined

/** Run a command in a thread that has the program loaded, and wait for it: what it prints, and its exit code. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  worker ??= new Worker(new URL('./command-worker.js', import.meta.url), { workerData: { signal } })
  // It must not keep the test's process alive.
  worker.unref()
  const { port1, port2 } = new MessageChannel()
  Atomics.store(signal, 0, 0)
  worker.postMessage({ job: { args, env: envWith(env) }, port: port2 }, [port2])
  if (Atomics.wait(signal, 0, 0, 60_000) === 'timed-out') return runProcess(args, env)
  const received = receiveMessageOnPort(port1)
  port1.close()
  return received?.message as Run
}

/** Run the command line as a process of its own. */
export function runProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}, cli = CLI): Run {
  // One that runs on, as a preview does, must not keep the tests waiting.
  const timeout = 120_000
  const result = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: envWith(env), timeout })
  return { code: result.status, stdout: result.stdout, stderr: result.stderr }
}

/** All files below some folders of a tree, as path → text. */
export function readTree(root: string, folders: readonly string[]): Record<string, string> {
  const walk = (path: string): [string, string][] =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((child) =>
      child.isDirectory()
        ? walk(`${path}/${child.name}`)
        : [[`${path}/${child.name}`, read(root, `${path}/${child.name}`)]],
    )
  return Object.fromEntries(folders.flatMap(walk))
}

export function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
