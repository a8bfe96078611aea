import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const MAX_LINES = 100
/** Beyond this many added and removed lines the texts have little in common, and comparing takes long. */
const MAX_EDITS = 4_000

/** A unified diff from a file as it stands to the file as it should be; a long one is cut, and says so. */
export function outputDiff(path: string, current: string, wanted: string): string {
  if (current.replaceAll('\r\n', '\n') === wanted) return `${path} 的换行是 CRLF，应为 LF。\n`
  // Loaded only where something differs: most runs find nothing.
  const { FILE_HEADERS_ONLY, formatPatch, structuredPatch } = require('diff') as typeof import('diff')
  const options = { context: 2, maxEditLength: MAX_EDITS }
  const patch = structuredPatch(path, path, current, wanted, '现在', '应为', options)
  if (!patch) return `${path} 与应有的内容差别很大，这里不逐行列出。\n`
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).split('\n')
  if (lines.length <= MAX_LINES) return lines.join('\n')
  return [
    ...lines.slice(0, MAX_LINES),
    `……（还有 ${lines.length - MAX_LINES} 行，运行 npm run build 后用 git diff 看全部）`,
    '',
  ].join('\n')
}
