import { distance } from 'fastest-levenshtein'

/**
 * The allowed word that was probably meant: the one with the fewest edits, if these are at most a
 * third of the longer word (for two Chinese characters: one). Case and blanks do not count.
 */
export function nearest(found: string, allowed: readonly string[]): string | undefined {
  const wanted = fold(found)
  let best: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const word of allowed) {
    const candidate = fold(word)
    const edits = distance(wanted, candidate)
    if (edits < fewest && edits <= Math.max(1, Math.max(wanted.length, candidate.length) / 3)) {
      best = word
      fewest = edits
    }
  }
  return best
}

function fold(word: string): string {
  // Long texts are never near a word; the bound keeps the comparison cheap.
  return word.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').slice(0, 100)
}
