const MAX_LENGTH = 200

/** A text of unknown origin, fit to be printed: one line, no character unseen, no blank but the plain one, not too long. */
export function visible(text: string): string {
  const characters = [...text]
  const shown = characters
    .slice(0, MAX_LENGTH)
    .map((character) => (/[\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ]/u.test(character) ? code(character) : character))
  return shown.join('') + (characters.length > MAX_LENGTH ? `…（共 ${characters.length} 个字符）` : '')
}

function code(character: string): string {
  if (character === '\n') return '⏎'
  if (character === '\t') return '⇥'
  return `\\u{${character.codePointAt(0)?.toString(16).toUpperCase() ?? ''}}`
}
