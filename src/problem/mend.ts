import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** A replacement of a range of a file's text; offsets in UTF-16 units, the end exclusive. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** So much of a line is shown, in UTF-16 units: what is longer is hard to read, and cut in a report. */
const LONGEST = 150

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

/** Where a place of the edited text was before the edits; within a replacement, where that begins. */
export function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const { start, end, text } of inOrder(edits)) {
    const at = start + shift
    if (offset < at) break
    if (offset < at + text.length) return Math.min(end, start + (offset - at))
    shift += text.length - (end - start)
  }
  return offset - shift
}

/** The lines of a text that are not lines of another, none of which is empty; of a long one, what is around the change. */
function changedLines(before: string, after: string): string[] {
  const old = before.split('\n')
  return after.split('\n').flatMap((line, index) => {
    if (line === '' || old.includes(line)) return []
    if (line.length <= LONGEST) return [line]
    const was = old[index] ?? ''
    const first = [...line].findIndex((character, at) => character !== [...was][at])
    const from = Math.max(0, first - LONGEST / 3)
    const to = from + LONGEST
    return [`${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`]
  })
}

/** All mends that the problems of a file carry, or those of some of them. */
export function mendsOf({ messages }: VFile, isMeant: (message: VFileMessage) => boolean = () => true): Edit[] {
  return messages.filter(isMeant).flatMap(({ mend = [] }) => mend)
}

/** Whether a problem is an accepted spelling, which may be put right without asking anybody. */
export function isAccepted({ fatal }: VFileMessage): boolean {
  return fatal !== true
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
    const [from, to] = linesOf(source, message.mend)
    message.expected = changedLines(source.slice(from, to), mendedLines(source, message.mend, all))
  }
}

/** How the lines that some edits touch should read, with all edits of these lines. */
export function mendedLines(source: string, edits: readonly Edit[], all: readonly Edit[] = edits): string {
  const [from, to] = linesOf(source, edits)
  const within = all.filter((edit) => edit.start >= from && edit.end <= to)
  const shifted = within.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  return applyEdits(source.slice(from, to), shifted)
}

/** Where the lines that some edits touch begin and end. */
function linesOf(source: string, edits: readonly Edit[]): readonly [from: number, to: number] {
  const first = Math.min(...edits.map(({ start }) => start))
  const end = source.indexOf('\n', Math.max(...edits.map((edit) => edit.end)))
  // Nothing stands before the first line, not even for `lastIndexOf`, which takes -1 for 0.
  return [first === 0 ? 0 : source.lastIndexOf('\n', first - 1) + 1, end < 0 ? source.length : end]
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** What to change in the file so that this is no problem any more, if there is one way to do so. */
    mend?: readonly Edit[] | undefined
    /** What may stand there: words, or one description. */
    allowed?: readonly string[] | undefined
  }
}
