import { spawn, spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { CLI } from './project.ts'

const version = spawnSync('script', ['--version'], { encoding: 'utf8' })

/** Why a test that needs a pseudo-terminal is left out; `false` where there is one. */
export const noTerminal: string | false = version.stdout?.includes('util-linux')
  ? false
  : "util-linux's script is not installed (Debian: apt install bsdutils)"

/**
 * Run the command line at a terminal, as a person does: each time it shows a prompt, type what comes next.
 *
 * @param answers the prompt to wait for, and what to type then, with its line end or control character.
 * @returns all that was on the screen, without control sequences.
 */
export function converse(
  args: readonly string[],
  answers: readonly (readonly [prompt: string, typed: string])[],
): Promise<{ code: number | null; screen: string }> {
  const command = [process.execPath, CLI, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    // A prompt that never comes must not keep the tests waiting.
    timeout: 60_000,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', SHELL: '/bin/sh' },
  })
  let screen = ''
  let seen = 0
  const open = [...answers]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    const [prompt, typed] = open[0] ?? []
    const at = prompt === undefined ? -1 : screen.indexOf(prompt, seen)
    if (typed === undefined || prompt === undefined || at < 0) return
    seen = at + prompt.length
    open.shift()
    child.stdin.write(typed)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, screen: stripVTControlCharacters(screen).replaceAll('\r\n', '\n').replaceAll('\r', '') }),
    )
  })
}
