import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const MAX_LINES = 100
/** Beyond this many added and removed lines the texts have little in common, and comparing takes long. */
const MAX_EDITS = 4_000

/** A text, and what it is called in the head of a diff. */
type Named = readonly [name: string, text: string]

/** A unified diff from one text of a file to another; a long one is cut, and says so. */
export function textDiff(path: string, [oldName, old]: Named, [newName, text]: Named): string {
  if (old.replaceAll('\r\n', '\n') === text) return `${path} 的换行是 CRLF，应为 LF。\n`
  // Loaded only where something differs: most runs find nothing.
  const { FILE_HEADERS_ONLY, formatPatch, structuredPatch } = require('diff') as typeof import('diff')
  const options = { context: 2, maxEditLength: MAX_EDITS }
  const patch = structuredPatch(path, path, old, text, oldName, newName, options)
  if (!patch) return `${path} 差别很大，这里不逐行列出。\n`
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).split('\n')
  if (lines.length <= MAX_LINES) return lines.join('\n')
  return [...lines.slice(0, MAX_LINES), `……（还有 ${lines.length - MAX_LINES} 行，用 git diff 看全部）`, ''].join('\n')
}
