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

/** A bare repository in place of GitHub, with the smallest list and its page on `main`; and clones of it. */
export interface Remote {
  /** The bare repository. */
  readonly folder: string
  /** A new clone, as a runner or a maintainer has it. */
  readonly clone: () => string
  /** Put files on `main` from a clone of its own, as a merge on GitHub does. */
  readonly merge: (files: Readonly<Record<string, string>>) => void
  /** A file on `main` as it is now. */
  readonly read: (path: string) => string
  /** The subjects of the commits of `main`, newest first. */
  readonly log: () => string[]
  /** Run a script on the remote before it takes a push. */
  readonly hook: (script: string) => void
}

export function remote(t: TestContext): Remote {
  const folder = join(project(t, {}), 'list.git')
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder])
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
    git(from, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main')
  }
  const start = project(t, smallest)
  run(['build', '--root', start])
  git(start, 'init', '--quiet', '--initial-branch=main')
  git(start, 'add', '--all')
  git(start, 'commit', '--quiet', '--message', 'start')
  git(start, 'push', '--quiet', folder, 'HEAD:refs/heads/main')
  return {
    folder,
    clone,
    merge,
    read: (path) => git(folder, 'show', `main:${path}`),
    log: () => git(folder, 'log', '--format=%s', 'main').trim().split('\n'),
    hook: (script) => {
      const file = join(folder, 'hooks/pre-receive')
      writeFileSync(file, `#!/bin/sh\n${script}\n`)
      chmodSync(file, 0o755)
    },
  }
}
