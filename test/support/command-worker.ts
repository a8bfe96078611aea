import { parentPort, workerData } from 'node:worker_threads'
import { main } from '../../src/main.ts'

/** What a command is run with, and where its outcome goes. */
export interface Job {
  readonly args: string[]
  readonly env: Record<string, string>
}

// Waits for jobs in a thread of its own, with the program loaded once: starting it anew for each command of the
// tests takes longer than all that the commands do.
const { signal } = workerData as { signal: Int32Array }

parentPort?.on('message', async ({ job: { args, env }, port }) => {
  process.env = { ...env }
  const output = { stdout: '', stderr: '' }
  const into = (name: keyof typeof output) => ({
    write: (text: string) => {
      output[name] += text
    },
  })
  const code = await main(args, { env, stdout: into('stdout'), stderr: into('stderr') })
  port.postMessage({ code, ...output })
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
})
