import type { VFile } from 'vfile'
import { outsideFiles } from '../list/outside.ts'
import { type Apart, tellApart } from '../problem/earlier.ts'
import { type Assembly, assemble, assembleFiles } from '../project/assemble.ts'
import { TEMPLATE } from '../project/outputs.ts'
import { readRepository } from '../project/repository.ts'
import { handEditedFile, isAsBefore, type StaleOutput, staleFile, staleOutputs } from '../project/stale.ts'
import { datasetFilesAt, pathsAt, pathsNow, textFileAt } from './base-files.ts'
import { type Commit, commitAt, fileAt } from './git.ts'

/** What changed since a commit, and what is wrong with it. */
export interface ChangeSince {
  readonly now: Assembly
  /** The commit's own. */
  readonly base: Assembly
  /** The generated files that the merge will bring up to date, as they were at the commit. */
  readonly untouched: readonly string[]
  /** The generated files that somebody else than the program has changed. */
  readonly edited: readonly StaleOutput[]
  /** The generated files that were changed, and are what the program makes: there was no need to. */
  readonly rebuilt: readonly string[]
  /** The problems of the change, apart from those that the commit has already. */
  readonly problems: Apart
}

/** Hold what is there against a commit. */
export function changeSince(root: string, limit: number, commit: Commit): ChangeSince {
  const paths = pathsAt(commit)
  const isNew = (path: string) => !paths.has(path)
  const before = (path: string) => fileAt(commit, path)
  const now = assemble(root, limit, { isNew })
  const base = assemblyAt(commit, limit, root)
  const stale = staleOutputs(root, now.outputs)
  const changed = stale.filter((one) => !isAsBefore(one, before))
  const ofBranch = changed.length > 0 ? builtOnBranch(root, limit, commit) : new Set<string>()
  const edited = changed.filter(({ path }) => !ofBranch.has(path))
  const fresh = now.outputs.filter(
    ({ path, content }) =>
      !stale.some((one) => one.path === path) && before(path) !== undefined && before(path) !== String(content),
  )
  const rebuilt = [...fresh, ...changed.filter((one) => !edited.includes(one))].map(({ path }) => path)
  // Without a page to compare with, any change of a generated file is one by hand, and where is not known.
  const told = edited.map((one): VFile => (now.made ? staleFile(one, true) : handEditedFile(one)))
  const files = [...now.files, ...outsideFiles(pathsNow(root).filter(isNew), now.catalog.sections), ...told]
  return {
    now,
    base,
    untouched: stale.filter((one) => !changed.includes(one)).map(({ path }) => path),
    edited,
    rebuilt,
    problems: tellApart(files, base.files),
  }
}

function assemblyAt(commit: Commit, limit: number, root: string): Assembly {
  const template = textFileAt(commit, TEMPLATE)
  const repository = readRepository(root)
  return assembleFiles({ datasetFiles: datasetFilesAt(commit), template, repository }, limit)
}

/**
 * The generated files that a branch has as its own data gives them. Where it is merged for a check, what it merges
 * with may have changed them too, and nobody has edited anything by hand.
 */
function builtOnBranch(root: string, limit: number, base: Commit): Set<string> {
  const parent = commitAt(root, 'HEAD^1').commit
  const branch = commitAt(root, 'HEAD^2').commit
  if (!branch || parent?.hash !== base.hash) return new Set()
  const { outputs } = assemblyAt(branch, limit, root)
  return new Set(
    outputs.filter(({ path, content }) => fileAt(branch, path) === String(content)).map(({ path }) => path),
  )
}

/** What is told of generated files that were committed though nobody has to. */
export function rebuiltNote(rebuilt: readonly string[]): string {
  return `${rebuilt.join('、')} 和程序生成的一样，留着也行；数据的改动不用提交它，合并后会自动更新。与别的拉取请求冲突时，取目标分支的那一份。`
}
