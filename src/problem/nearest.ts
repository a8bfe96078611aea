import { distance } from 'fastest-levenshtein'

/**
 * The allowed word that was probably meant: one that is known to be written so, or the one with the
 * fewest edits, if these are about a third of the longer word at most (for two Chinese characters: one).
 * Case and blanks do not count.
 *
 * @param aliases what people write → the word they mean.
 */
export function nearest(
  found: string,
  allowed: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): string | undefined {
  const wanted = fold(found)
  const known = Object.entries(aliases).find(([alias, word]) => fold(alias) === wanted && allowed.includes(word))
  if (known) return known[1]
  let best: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const word of allowed) {
    const candidate = fold(word)
    const edits = distance(wanted, candidate)
    if (edits < fewest && edits <= Math.max(1, Math.round(Math.max(wanted.length, candidate.length) / 3))) {
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
