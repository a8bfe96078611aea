import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** One message with the path of its file, relative to the root, `/` between its parts. */
export interface Finding {
  readonly path: string
  readonly message: VFileMessage
}

/** All messages of all files: by path (code points, no locale), then line, column and rule. */
export function findingsOf(files: readonly VFile[]): Finding[] {
  return files
    .flatMap((file) => file.messages.map((message) => ({ path: file.path, message })))
    .sort(
      (a, b) =>
        compare(a.path, b.path) ||
        (a.message.line ?? 0) - (b.message.line ?? 0) ||
        (a.message.column ?? 0) - (b.message.column ?? 0) ||
        compare(a.message.ruleId ?? '', b.message.ruleId ?? '') ||
        compare(a.message.reason, b.message.reason),
    )
}

/** Whether any file has an error, not only warnings. */
export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal))
}

/** Plain code unit order, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
