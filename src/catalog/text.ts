/**
 * Characters that cannot be seen, or that change how their neighbours are shown: controls, line and
 * paragraph separators, bidi and zero-width characters, private use, lone surrogates, noncharacters.
 * Unassigned characters are left alone: which they are depends on the Unicode version of Node.
 */
const INVISIBLE = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}'

/** Full-width and other odd blanks; the plain space is the only one that cells use. */
const ODD_BLANK = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000'

/** One line of visible text with no blank at either end. */
export const ONE_LINE = new RegExp(`^(?! )[^${INVISIBLE}${ODD_BLANK}]+(?<! )$`, 'u')

/** Several lines of visible text. */
export const SEVERAL_LINES = new RegExp(`^(?:[^${INVISIBLE}${ODD_BLANK}]|\\n)+$`, 'u')

/**
 * An http(s) address with a host name, as far as a pattern can tell, made only of characters that an
 * address may hold (RFC 3986, and letters beyond ASCII, which browsers take too).
 */
export const WEB_ADDRESS =
  /^https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#](?:[\p{L}\p{N}\-._~:/?#@!$&'()*+,;=[\]]|%[0-9A-Fa-f]{2})*)?$/u

const UNWANTED = new RegExp(`[${INVISIBLE}${ODD_BLANK}]`, 'u')

/** The first character of a text that the patterns above refuse, and what to call it. */
export function unwantedCharacter(text: string, lines: boolean): string | undefined {
  const character = UNWANTED.exec(lines ? text.replaceAll('\n', '') : text)?.[0]
  if (character === undefined) return undefined
  if (character === '\n') return '换行'
  if (character === '\t') return '制表符（Tab）'
  if (character === '\u3000') return '全角空格'
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `看不见的字符 U+${code}`
}
