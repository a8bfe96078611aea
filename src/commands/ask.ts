import { createInterface } from 'node:readline/promises'

/** One question of a dialogue. */
export interface Asked<Key> {
  readonly key: Key
  readonly prompt: string
  /** What is wrong with an answer, in lines fit to be printed; nothing if it will do. */
  readonly complain: (answer: string) => string
}

/** Whether a person can be asked. */
export function atTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY
}

/**
 * Ask the person at the terminal, each question until its answer will do.
 *
 * @returns the answers, without blanks around them; `undefined` if the person left (Ctrl-C, Ctrl-D).
 */
export async function ask<Key>(questions: readonly Asked<Key>[]): Promise<Map<Key, string> | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  // The iterator keeps lines that are typed or pasted ahead, and ends when the person leaves.
  const lines = terminal[Symbol.asyncIterator]()
  const answers = new Map<Key, string>()
  try {
    for (const { key, prompt, complain } of questions) {
      terminal.setPrompt(prompt)
      while (!answers.has(key)) {
        terminal.prompt()
        const line = await lines.next()
        if (line.done) {
          process.stdout.write('\n')
          return undefined
        }
        const answer = line.value.trim()
        const complaint = answer === '' ? '这一项必填。\n' : complain(answer)
        if (complaint === '') answers.set(key, answer)
        else process.stdout.write(complaint)
      }
    }
    return answers
  } finally {
    terminal.close()
  }
}
