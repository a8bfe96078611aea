import type { Result } from './measure.ts'

/** What a row of the table compares, and the aim for it. */
export interface Row {
  readonly name: string
  /** What the time is divided by; measured in the same rounds. */
  readonly against: string
  /** The largest ratio that is aimed at. */
  readonly most?: number
  readonly mostMegabytes?: number
  /** The program of `against`, measured once more: what the two differ on average is no difference. */
  readonly control?: string
}

/**
 * A Markdown table of the rows: medians, and the median of the ratios round by round, so that a machine
 * that grows slower meanwhile weighs on both sides alike.
 */
export function formatTable(rows: readonly Row[], results: ReadonlyMap<string, Result>): string {
  const of = (name: string): Result => results.get(name) ?? { times: [], memory: Number.NaN }
  const ratios = (name: string, against: string) =>
    of(name).times.map((time, round) => time / (of(against).times[round] ?? Number.NaN))
  const lines = rows.map(({ name, against, most, mostMegabytes, control }) => {
    const { times, memory } = of(name)
    const ratio = median(ratios(name, against))
    const noise = control ? mean(ratios(control, against).map((same) => Math.abs(same - 1))) : 0
    const aims = [
      most === undefined
        ? ''
        : `at most ${most}${control ? ` ± ${noise.toFixed(2)}` : ''}: ${verdict(ratio, most + noise)}`,
      mostMegabytes === undefined ? '' : `at most ${mostMegabytes} MB: ${verdict(memory, mostMegabytes)}`,
    ].filter(Boolean)
    return `| ${name} | ${median(times).toFixed(0)} | ${memory.toFixed(0)} | ${ratio.toFixed(2)} × ${against} | ${aims.join('; ')} |\n`
  })
  return `| process | ms | peak MB | ratio | aim |\n| - | -: | -: | - | - |\n${lines.join('')}`
}

/** The one in the middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function verdict(value: number, most: number): string {
  return value <= most ? 'met' : 'missed'
}
