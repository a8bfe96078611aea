import { SEVERAL_LINES, unwantedCharacters } from './characters.ts'
import type { DescriptionProblem } from './prose.ts'

/** Blanks that are seen as one: within a line a plain one says the same. */
const BLANK = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/u
/** Nothing at all is seen of these, and what stands beside them is not changed. */
const NOTHING = /[\u00AD\u200B\u2060\uFEFF]/u
/** Joins two emoji into one, as in a family. */
const JOINED_EMOJI = /(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)\u200D(?=\p{Extended_Pictographic})/gu

/**
 * Characters that are not seen, each by its name.
 *
 * @param isCode whether an offset is in a block of code, where a tab is no harm.
 */
export function characterProblems(markdown: string, isCode: (offset: number) => boolean): DescriptionProblem[] {
  if (SEVERAL_LINES.test(markdown)) return []
  const joiners = new Set([...markdown.matchAll(JOINED_EMOJI)].map(({ index }) => index))
  return unwantedCharacters(markdown, true)
    .filter(({ character, index }) => !joiners.has(index) && !(character === '\t' && isCode(index)))
    .map(({ character, name, index }) => {
      const told = { rule: 'bad-character', offset: index, reason: `介绍里有${name}` }
      const before = markdown.slice(markdown.slice(0, index).lastIndexOf('\n') + 1, index)
      const text = isCode(index) ? undefined : replacement(character, before)
      return text === undefined
        ? { ...told, allowed: ['看得见的文字和换行'], fix: '删掉它，或换成普通空格' }
        : { ...told, mend: [{ start: index, end: index + 1, text }] }
    })
}

/** What says the same as a character, by what stands before it in its line; nothing where there is a doubt. */
function replacement(character: string, before: string): string | undefined {
  if (NOTHING.test(character)) return ''
  if (!BLANK.test(character)) return undefined
  if (/\S/u.test(before)) return ' '
  // Markdown counts a tab as indentation up to the fourth column. Chinese paragraphs are indented in full width.
  if (character === '\t') return /^\t*$/u.test(before) ? '    ' : undefined
  return character === '\u3000' && /^\u3000*$/u.test(before) ? '' : undefined
}
