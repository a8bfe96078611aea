import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Compare a text with a file, whole. With `UPDATE=1` the file is written instead: read its diff before you commit. */
export function assertGolden(actual: string, file: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual)
  assert.ok(existsSync(file), `${file} is missing: run the tests once with UPDATE=1`)
  assert.equal(actual, readFileSync(file, 'utf8'))
}
