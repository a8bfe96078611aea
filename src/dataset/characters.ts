/**
 * Characters that cannot be seen, or that change how their neighbours are shown: controls, line and
 * paragraph separators, bidi and zero-width characters, private use, lone surrogates, noncharacters.
 * Unassigned characters are left alone: which they are depends on the Unicode version of Node.
 */
const INVISIBLE = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}'

/** Full-width and other odd blanks, and letters that look like one (Hangul fillers, empty Braille); the plain space is the only one that cells use. */
const ODD_BLANK = '\\u00A0\\u115F\\u1160\\u1680\\u2000-\\u200A\\u202F\\u205F\\u2800\\u3000\\u3164\\uFFA0'

/** One line of visible text with no blank at either end. */
export const ONE_LINE = new RegExp(`^(?! )[^${INVISIBLE}${ODD_BLANK}]+(?<! )$`, 'u')

/** Several lines of visible text. */
export const SEVERAL_LINES = new RegExp(`^(?:[^${INVISIBLE}${ODD_BLANK}]|\\n)+$`, 'u')

/**
 * An http(s) address with a host name, as far as a pattern can tell, made only of characters that an
 * address may hold (RFC 3986, and letters beyond ASCII, which browsers take too). A character
 * reference (`&amp;`) comes from HTML source, and GitHub's parser decodes it even when escaped.
 */
export const WEB_ADDRESS =
  /^(?!.*&(?:#|[A-Za-z])[A-Za-z0-9]*;)https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#](?:[\p{L}\p{N}\-._~:/?#@!$&'()*+,;=[\]]|%[0-9A-Fa-f]{2})*)?$/u

const UNWANTED = new RegExp(`[${INVISIBLE}${ODD_BLANK}]`, 'gu')

/** A character that the patterns above refuse: where it is, and what to call it. */
export interface Unwanted {
  readonly character: string
  readonly name: string
  readonly index: number
}

/** All such characters of a text, in their order. */
export function unwantedCharacters(text: string, lines: boolean): Unwanted[] {
  return [...text.matchAll(UNWANTED)]
    .filter(([character]) => !(lines && character === '\n'))
    .map(({ 0: character, index }) => ({ character, name: nameOf(character), index }))
}

function nameOf(character: string): string {
  if (character === '\n') return '换行'
  if (character === '\t') return '制表符（Tab）'
  if (character === '\u3000') return '全角空格'
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `看不见的字符 U+${code}`
}
