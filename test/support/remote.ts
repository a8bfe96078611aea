import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { project, run, smallest } from './project.ts'

/** Run git as someone, and give what it prints. */
export function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org']
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A bare repository in place of GitHub, with the smallest list and its page on its default branch; and clones of it. */
export interface Remote {
  /** The bare repository. */
  readonly folder: string
  /** A new clone, as a runner or a maintainer has it. */
  readonly clone: () => string
  /** Put files on that branch from a clone of its own, as a merge on GitHub does. */
  readonly merge: (files: Readonly<Record<string, string>>) => void
  /** A file there as it is now. */
  readonly read: (path: string) => string
  /** The subjects of the commits there, newest first. */
  readonly log: () => string[]
  /** Run a script on the remote before it takes a push. */
  readonly hook: (script: string) => void
}

/** @param branch the default branch. */
export function remote(t: TestContext, branch = 'main'): Remote {
  const folder = join(project(t, {}), 'list.git')
  execFileSync('git', ['init', '--quiet', '--bare', `--initial-branch=${branch}`, folder])
  const clone = () => {
    const to = project(t, {})
    git(to, 'clone', '--quiet', folder, '.')
    return to
  }
  const merge = (files: Readonly<Record<string, string>>) => {
    const from = clone()
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(from, path)), { recursive: true })
      writeFileSync(join(from, path), content)
    }
    git(from, 'add', '--all')
    git(from, 'commit', '--quiet', '--message', `merge ${Object.keys(files).at(-1)}`)
    git(from, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
  }
  const start = project(t, smallest)
  run(['build', '--root', start])
  git(start, 'init', '--quiet')
  git(start, 'add', '--all')
  git(start, 'commit', '--quiet', '--message', 'start')
  git(start, 'push', '--quiet', folder, `HEAD:refs/heads/${branch}`)
  return {
    folder,
    clone,
    merge,
    read: (path) => git(folder, 'show', `${branch}:${path}`),
    log: () => git(folder, 'log', '--format=%s', branch).trim().split('\n'),
    hook: (script) => {
      const file = join(folder, 'hooks/pre-receive')
      writeFileSync(file, `#!/bin/sh\n${script}\n`)
      chmodSync(file, 0o755)
    },
  }
}
