import fc from 'fast-check'

/** How many inputs a property is tried with: a few seconds' worth where a person waits, or as many as `PROPERTY_RUNS` says. */
export const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 250)

/** Whether what is slow is done in full: CI does, with ten thousand runs. */
export const THOROUGH = RUNS >= 10_000

/** The same inputs each time: nobody's change fails for what it has not touched. Another seed tries others. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 1)

/**
 * Try a property on many inputs, a batch at a time: what one check costs (a page, a process) is
 * shared. When a batch fails, the property is tried on the same inputs one by one, so that
 * fast-check can make the counterexample small and print its seed.
 */
export function holdsFor<T>(input: fc.Arbitrary<T>, batch: number, check: (inputs: readonly T[]) => void): void {
  const inputs = fc.sample(input, { numRuns: RUNS, seed: SEED })
  for (let start = 0; start < inputs.length; start += batch) {
    try {
      check(inputs.slice(start, start + batch))
    } catch (error) {
      fc.assert(
        fc.property(input, (single) => check([single])),
        { numRuns: RUNS, seed: SEED, includeErrorInReport: true },
      )
      throw error
    }
  }
}
