import type { Result } from './measure.ts'

/** What a row of the table compares, and the aim for it. */
export interface Row {
  readonly name: string
  /** What the time is divided by. */
  readonly against: string
  /** The largest ratio that is aimed at. */
  readonly most?: number
  readonly mostMegabytes?: number
}

/**
 * A Markdown table of the rows. A ratio that is over its aim by less than the runs of one program differ
 * among themselves is still one over its aim: the reader sees by how much.
 */
export function formatTable(rows: readonly Row[], results: ReadonlyMap<string, Result>): string {
  const of = (name: string) => results.get(name) ?? { time: Number.NaN, memory: Number.NaN }
  const lines = rows.map(({ name, against, most, mostMegabytes }) => {
    const { time, memory } = of(name)
    const ratio = time / of(against).time
    const aims = [
      most === undefined ? '' : `at most ${most}: ${verdict(ratio, most)}`,
      mostMegabytes === undefined ? '' : `at most ${mostMegabytes} MB: ${verdict(memory, mostMegabytes)}`,
    ].filter(Boolean)
    return `| ${name} | ${time.toFixed(0)} | ${memory.toFixed(0)} | ${ratio.toFixed(2)} × ${against} | ${aims.join('; ')} |\n`
  })
  return `| process | ms | peak MB | ratio | aim |\n| - | -: | -: | - | - |\n${lines.join('')}`
}

function verdict(value: number, most: number): string {
  return value <= most ? 'met' : 'missed'
}
