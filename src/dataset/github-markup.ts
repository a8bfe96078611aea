import { nameToEmoji } from 'gemoji'

/** GitHub's own emoji, which are no Unicode characters: https://api.github.com/emojis */
const ownEmoji = new Set(
  'atom basecamp basecampy bowtie dependabot electron feelsgood finnadie goberserk godmode hurtrealbad neckbeard octocat rage1 rage2 rage3 rage4 shipit suspect trollface'.split(
    ' ',
  ),
)

/** What GitHub makes of a text after Markdown is done, where a backslash no longer helps; and where. */
export interface GithubMarkup {
  readonly kind: 'emoji' | 'math'
  /** Where it begins, in UTF-16 units, and what stands there. */
  readonly index: number
  readonly found: string
}

/** How messages call them, and the way out. */
export const MARKUP_REASON = { emoji: '表情图标', math: '数学公式' } as const
export const MARKUP_FIX = {
  emoji: '把英文冒号换成全角冒号“：”，或在冒号后面加一个空格',
  math: '金额写成“5 美元”或“US$ 5”；公式改用文字写',
} as const

/**
 * The first piece of a text that GitHub would not show as it is written: `:smile:`, if there is an
 * emoji of that name, and `$…$`.
 *
 * @param text one text node, or one block's text with its inline code left out.
 * @see https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
export function githubMarkup(text: string): GithubMarkup | undefined {
  const emoji = text.includes(':') ? emojiIn(text) : undefined
  const math = text.includes('$') ? mathIn(text) : undefined
  if (!emoji || !math) return emoji ?? math
  return math.index < emoji.index ? math : emoji
}

/** One colon may end a word and begin the next: `a:smile:`. Only names that exist count, so `train:val:test` is text. */
function emojiIn(text: string): GithubMarkup | undefined {
  for (const match of text.matchAll(/:(?=([a-z0-9_+-]+):)/gu)) {
    const name = match[1] ?? ''
    if (Object.hasOwn(nameToEmoji, name) || ownEmoji.has(name))
      return { kind: 'emoji', index: match.index, found: `:${name}:` }
  }
  return undefined
}

/**
 * A `$` before a visible character and another behind one, with something between: what all readers of
 * `$…$` agree on. Some ask for more (no digit behind, no letter before); GitHub does not say, so
 * `$5 或 10$` counts, and `US$ 5` or a single `$` do not.
 */
function mathIn(text: string): GithubMarkup | undefined {
  const start = text.search(/\$\S/u)
  const before = /^.*\S(?=\$)/su.exec(text)?.[0]
  if (start < 0 || before === undefined || before.length < start + 2) return undefined
  return { kind: 'math', index: start, found: text.slice(start, before.length + 1) }
}
