import type { YamlScalar } from './yaml.ts'

/**
 * Where a character of a scalar's value stands in the file: exact in a literal block and in a plain
 * or quoted line (before any escape in it), elsewhere the scalar's start.
 *
 * @param offset in the value, in UTF-16 units.
 * @returns an offset in the file.
 */
export function placeOf(source: string, scalar: YamlScalar, offset: number): number {
  const before = scalar.value.slice(0, offset).split('\n')
  const column = before.at(-1)?.length ?? 0
  if (scalar.indent === undefined) {
    return source.slice(scalar.start, scalar.end).includes('\n') ? scalar.start : scalar.start + column
  }
  let start = scalar.start
  for (let line = 1; line < before.length; line++) start = source.indexOf('\n', start) + 1
  return start + scalar.indent + column
}
