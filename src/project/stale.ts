import { VFile } from 'vfile'
import { report } from '../problem/problem.ts'
import type { MadeOutput } from './assemble.ts'
import { outputDiff } from './output-diff.ts'
import { readOutput } from './output-files.ts'
import { type Output, outputs } from './outputs.ts'

/** A generated file that is not as it should be. */
export interface StaleOutput extends MadeOutput {
  /** As it stands; nothing if it is not there. */
  readonly current: Buffer | undefined
}

/** The generated files that are out of date: the page, and of the others those that are there. */
export function staleOutputs(root: string, made: readonly MadeOutput[]): StaleOutput[] {
  return made
    .map((one) => ({ ...one, current: readOutput(root, one.output.path) }))
    .filter(({ current, content }) => !current?.equals(content))
    .filter(({ current, output }) => current !== undefined || output === outputs[0])
}

/** The text that a file had at some commit, by its path; nothing if it was not there. */
export type FilesAt = (path: string) => string | undefined

/** Whether a file is as it was: then the merge brings it up to date. */
export function isAsBefore({ path }: Output, current: Buffer | undefined, before: FilesAt): boolean {
  return current !== undefined && String(current) === before(path)
}

/**
 * The generated files that somebody else than the program has changed.
 *
 * @param made none if that cannot be known: then any change counts.
 */
export function handEdited(root: string, made: readonly MadeOutput[] = [], before: FilesAt): Output[] {
  return outputs.filter((output) => {
    const current = readOutput(root, output.path)
    if (current === undefined || isAsBefore(output, current, before)) return false
    return !made.some((one) => one.output === output && one.content.equals(current))
  })
}

/** What is told of such a file, and what to do instead. */
export function handEditedAdvice({ path, instead }: Output): { reason: string; fix: string } {
  return { reason: `${path} 由程序生成，不用手工修改`, fix: `${instead}，再把 ${path} 恢复原样` }
}

/** A file that was changed by hand, with the problem; where, cannot be known without what it should be. */
export function handEditedFile(output: Output): VFile {
  const file = new VFile({ path: output.path })
  report(file, { rule: 'stale-file', ...handEditedAdvice(output) })
  return file
}

/**
 * A stale file with the problem at the first line that differs.
 *
 * @param byHand whether a change that is not the program's has been made to it.
 */
export function staleFile({ output, content, current }: StaleOutput, byHand: boolean): VFile {
  const { path } = output
  const advice = byHand
    ? handEditedAdvice(output)
    : { reason: `${path} 不是最新的`, fix: '运行 npm run build 重新生成' }
  const text = String(current ?? '')
  const file = new VFile({ path, value: text })
  const start = firstDifference(text, String(content))
  report(file, { rule: 'stale-file', at: { start, end: start }, ...advice })
  return file
}

/** How a stale file differs; empty where there is none yet. */
export function staleDiff({ output, content, current }: StaleOutput): string {
  return current === undefined ? '' : outputDiff(output.path, String(current), String(content))
}

/** Where the first line that differs begins. */
function firstDifference(current: string, wanted: string): number {
  let index = 0
  while (index < current.length && current[index] === wanted[index]) index++
  return current.lastIndexOf('\n', index - 1) + 1
}
