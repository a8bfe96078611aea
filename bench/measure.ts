import { spawnSync } from 'node:child_process'

/** A whole process to be timed. */
export interface Subject {
  readonly name: string
  readonly args: readonly string[]
}

export interface Result {
  /** Median wall time, in milliseconds. */
  readonly time: number
  /** Largest resident set of any round, in megabytes. */
  readonly memory: number
}

/** Tells the peak memory of the process it is loaded into, on file descriptor 3, when that ends. */
const PROBE = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/**
 * Run the subjects in turn, so that whatever else the machine does meets all alike: one round to warm
 * up, then the ones that count.
 */
export function measure(subjects: readonly Subject[], rounds: number): Map<string, Result> {
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]))
  const memory = new Map<string, number>()
  for (let round = 0; round <= rounds; round++) {
    for (const { name, args } of subjects) {
      const start = process.hrtime.bigint()
      const result = spawnSync(process.execPath, ['--import', PROBE, ...args], {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      })
      if (result.status !== 0) throw new Error(`${name}: ${result.stderr}`)
      if (round > 0) times.get(name)?.push(Number(process.hrtime.bigint() - start) / 1e6)
      memory.set(name, Math.max(memory.get(name) ?? 0, Number(result.output[3]) / 1024))
    }
  }
  return new Map([...times].map(([name, list]) => [name, { time: median(list), memory: memory.get(name) ?? 0 }]))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
