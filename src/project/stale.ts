import { VFile } from 'vfile'
import { NOTICE } from '../page/notice.ts'
import { report } from '../problem/problem.ts'
import { filesIn, readOutput } from './output-files.ts'
import type { Output } from './outputs.ts'
import { textDiff } from './text-diff.ts'

const PAGES = 'pages'
const LEFT = '单独成页的分类由 datasets/sections.yaml 决定'

/** A generated file that is not as it should be. */
export interface StaleOutput {
  readonly path: string
  /** As it should be; nothing if it should not be there. */
  readonly content: Buffer | undefined
  /** As it stands; nothing if it is not there. */
  readonly current: Buffer | undefined
  readonly instead: string
}

/** The generated files that are out of date, those that are no longer made among them. */
export function staleOutputs(root: string, outputs: readonly Output[]): StaleOutput[] {
  const stale = outputs
    .map((output) => ({ ...output, current: readOutput(root, output.path) }))
    .filter(({ current, content }) => !current?.equals(content))
    .filter(({ current, optional }) => current !== undefined || !optional)
  return [...stale, ...leftPages(root, outputs)]
}

/** The pages that no section has any more: generated once, as their first line says. */
function leftPages(root: string, outputs: readonly Output[]): StaleOutput[] {
  const made = new Set(outputs.map(({ path }) => path))
  return filesIn(root, PAGES)
    .filter((path) => path.endsWith('.md') && !made.has(path))
    .map((path) => ({ path, content: undefined, current: readOutput(root, path), instead: LEFT }))
    .filter(({ current }) => current?.toString('utf8').startsWith(NOTICE))
}

/** The text that a file had at some commit, by its path; nothing if it was not there. */
export type FilesAt = (path: string) => string | undefined

/** Whether a file is as it was: then the merge brings it up to date. */
export function isAsBefore({ path, current }: StaleOutput, before: FilesAt): boolean {
  return (current === undefined ? undefined : String(current)) === before(path)
}

/** What is told of a generated file that somebody else than the program has changed, and what to do instead. */
function handEditedAdvice({ path, instead }: StaleOutput): { reason: string; fix: string } {
  return { reason: `${path} 由程序生成，不用手工修改`, fix: `${instead}，再把 ${path} 恢复成目标分支上的样子` }
}

/** A file that was changed by hand, with the problem; where, cannot be known without what it should be. */
export function handEditedFile(stale: StaleOutput): VFile {
  const file = new VFile({ path: stale.path })
  report(file, { rule: 'stale-file', ...handEditedAdvice(stale) })
  return file
}

/**
 * A stale file with the problem at the first line that differs.
 *
 * @param byHand whether a change that is not the program's has been made to it.
 */
export function staleFile(stale: StaleOutput, byHand: boolean): VFile {
  const { path, content, current } = stale
  const reason = content ? `${path} 不是最新的` : `${path} 已经没有分类用它了`
  const advice = byHand
    ? handEditedAdvice(stale)
    : { reason, fix: '拉取请求里不用管它，合并后会自动更新；维护者运行 npm run build 重新生成' }
  const text = String(current ?? '')
  const file = new VFile({ path, value: text })
  const start = firstDifference(text, String(content ?? ''))
  report(file, { rule: 'stale-file', at: { start, end: start }, ...advice })
  return file
}

/** How a stale file differs; empty where there is none yet. */
export function staleDiff({ path, content, current }: StaleOutput): string {
  return current === undefined ? '' : textDiff(path, ['现在', String(current)], ['应为', String(content ?? '')])
}

/** Where the first line that differs begins. */
function firstDifference(current: string, wanted: string): number {
  let index = 0
  while (index < current.length && current[index] === wanted[index]) index++
  return current.lastIndexOf('\n', index - 1) + 1
}
