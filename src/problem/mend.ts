import type { VFile } from 'vfile'

/** A replacement of a range of a file's text; offsets in UTF-16 units, the end exclusive. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with some of its ranges replaced. Where two edits touch the same characters, the first counts. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text } of inOrder(edits)) {
    pieces.push(source.slice(done, start), text)
    done = end
  }
  return pieces.join('') + source.slice(done)
}

/** Edits from left to right, without those that would change what another has changed already. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const apart: Edit[] = []
  for (const edit of ordered) {
    const last = apart.at(-1)
    if (last && (edit.start < last.end || (edit.start === last.start && edit.end === last.end))) continue
    apart.push(edit)
  }
  return apart
}

/** All mends that the problems of a file carry. */
export function mendsOf({ messages }: VFile): Edit[] {
  return messages.flatMap(({ mend = [] }) => mend)
}

/**
 * Say at every problem that has a mend how the lines concerned should read, the other mends of these lines
 * included: `expected` of vfile's messages, a line each.
 */
export function showMends(file: VFile): void {
  const source = String(file)
  const all = mendsOf(file)
  if (all.length === 0) return
  for (const message of file.messages) {
    if (!message.mend || message.mend.length === 0) continue
    message.expected = mendedLines(source, message.mend, all).split('\n')
  }
}

/** How the lines that some edits touch should read, with all edits of these lines. */
export function mendedLines(source: string, edits: readonly Edit[], all: readonly Edit[] = edits): string {
  const first = Math.min(...edits.map(({ start }) => start))
  // Nothing stands before the first line, not even for `lastIndexOf`, which takes -1 for 0.
  const from = first === 0 ? 0 : source.lastIndexOf('\n', first - 1) + 1
  const end = source.indexOf('\n', Math.max(...edits.map(({ end }) => end)))
  const to = end < 0 ? source.length : end
  const within = all.filter((edit) => edit.start >= from && edit.end <= to)
  const shifted = within.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  return applyEdits(source.slice(from, to), shifted)
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** What to change in the file so that this is no problem any more, if there is one way to do so. */
    mend?: readonly Edit[] | undefined
    /** What may stand there: words, or one description. */
    allowed?: readonly string[] | undefined
  }
}
