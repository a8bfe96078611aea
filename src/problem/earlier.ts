import type { VFile } from 'vfile'
import { type Finding, findingsOf } from './finding.ts'

/** Findings, those that were there before apart from those that are new. */
export interface Apart {
  readonly fresh: readonly Finding[]
  readonly earlier: readonly Finding[]
}

/**
 * Tell the problems that some files had before from those that came since. A problem is the same if its file,
 * its rule, its words and the line where it stands are; that line's number may be another.
 */
export function tellApart(files: readonly VFile[], before: readonly VFile[]): Apart {
  const known = new Map<string, number>()
  for (const mark of marksOf(before).values()) known.set(mark, (known.get(mark) ?? 0) + 1)
  const marks = marksOf(files)
  const fresh: Finding[] = []
  const earlier: Finding[] = []
  for (const finding of findingsOf(files)) {
    const mark = marks.get(finding.message) ?? ''
    const left = known.get(mark) ?? 0
    known.set(mark, left - 1)
    ;(left > 0 ? earlier : fresh).push(finding)
  }
  return { fresh, earlier }
}

function marksOf(files: readonly VFile[]): Map<Finding['message'], string> {
  return new Map(
    files.flatMap((file) => {
      const lines = String(file).split(/\r?\n/u)
      return file.messages.map((message) => {
        const line = lines[(message.line ?? 1) - 1] ?? ''
        return [message, JSON.stringify([file.path, message.ruleId, message.reason, message.fatal, line])] as const
      })
    }),
  )
}
