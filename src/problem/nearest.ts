/**
 * The allowed word that was probably meant: one that is known to be written so, or the one that is nearest.
 * Nobody is told a wrong word: where two are equally near, none is. Case, width and blanks do not count.
 *
 * A letter says little in a long word and all in a short one, so `OCT` is no `CT` and `SPECT` no `PET`:
 * - two neighbours changed places, or one letter doubled or not: a slip in any word of three letters and more;
 * - other letters missing, added or wrong: one from five letters on, two from seven, then one in three. In a
 *   word below six the first letter must stand;
 * - a Chinese character says what a word does in English: up to four of them must all be there, in whatever
 *   order, and of five and more one in five may be wrong. What sounds alike (`检侧`) stands in a list of its own;
 * - digits are not guessed: `HDF4` is not `HDF5`, and `brats-2020` not `brats-2019`.
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
  const near = allowed
    .map((word) => ({ word, edits: slips(wanted, fold(word)) }))
    .filter(({ edits }) => edits !== undefined)
    .sort((a, b) => (a.edits ?? 0) - (b.edits ?? 0))
  return near[0] && near[0].edits !== near[1]?.edits ? near[0].word : undefined
}

/** How many slips lead from a word to another; nothing if that is more than a word of its length bears. */
function slips(written: string, word: string): number | undefined {
  if (written === word) return 0
  const length = Math.max(written.length, word.length)
  if (numbersDiffer(written, word)) return undefined
  if (/\p{Script=Han}/u.test(written + word)) {
    if (written.length === word.length && sorted(written) === sorted(word)) return 1
    return within(editsBetween(written, word), length < 5 ? 0 : Math.floor(length / 5))
  }
  if (length >= 3 && isSmallSlip(written, word)) return 1
  const most = length < 5 ? 0 : Math.floor((length - 1) / 3)
  return length < 6 && written[0] !== word[0] ? undefined : within(editsBetween(written, word), most)
}

function within(edits: number, most: number): number | undefined {
  return edits <= most ? edits : undefined
}

function numbersDiffer(a: string, b: string): boolean {
  const [ofA, ofB] = [a.match(/\d+/gu), b.match(/\d+/gu)]
  return ofA !== null && ofB !== null && sorted(ofA.join('')) !== sorted(ofB.join(''))
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

/** Whether two neighbours changed places, or one letter was doubled or not. */
function isSmallSlip(a: string, b: string): boolean {
  if (editsBetween(a, b) !== 1) return false
  if (a.length === b.length) return sorted(a) === sorted(b)
  return a.replace(/(.)\1+/gu, '$1') === b.replace(/(.)\1+/gu, '$1')
}

/**
 * How many letters are missing, added, wrong or in the place of their neighbour: the distance of Damerau
 * and Levenshtein in which no letter changes twice (optimal string alignment).
 */
export function editsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      row.push(edits)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

function fold(word: string): string {
  // Long texts are never near a word; the bound keeps the comparison cheap.
  return word.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').slice(0, 100)
}
