import { spawnSync } from 'node:child_process'

/** A whole process to be measured. */
export interface Subject {
  readonly name: string
  readonly args: readonly string[]
}

export interface Result {
  /** Wall time of each round, in milliseconds. */
  readonly times: readonly number[]
  /** Largest resident set, in megabytes. */
  readonly memory: number
}

/** Tells the peak memory of the process it is loaded into, on file descriptor 3, when that ends. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/**
 * Run the subjects in turn, so that whatever else the machine does meets all alike: one round to warm
 * up and to read the memory, then the ones that are timed, with nothing in the processes but their own.
 */
export function measure(subjects: readonly Subject[], rounds: number): Map<string, Result> {
  const memory = subjects.map((subject) => Number(run(subject, ['--import', PROBE])) / 1024)
  const times: number[][] = subjects.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      const start = process.hrtime.bigint()
      run(subject, [])
      times[index]?.push(Number(process.hrtime.bigint() - start) / 1e6)
    }
  }
  return new Map(
    subjects.map(({ name }, index) => [name, { times: times[index] ?? [], memory: memory[index] ?? Number.NaN }]),
  )
}

/** @returns what the process wrote to file descriptor 3. */
function run({ name, args }: Subject, flags: readonly string[]): string {
  const result = spawnSync(process.execPath, [...flags, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(`${name}: ${result.stderr}`)
  return result.output[3] ?? ''
}
