/**
 * A value as YAML that says exactly that, whatever the texts hold: a key a line, every value in
 * double quotes on one line. (JSON is YAML but for characters that YAML calls not printable.)
 */
export function yamlOf(dataset: Readonly<Record<string, unknown>>): string {
  return Object.entries(dataset)
    .map(([key, value]) => `${key}: ${quoted(value)}\n`)
    .join('')
}

function quoted(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
