import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { ID } from '../dataset/texts.ts'
import { datasetSkeleton } from '../editor/skeleton.ts'
import { allSections, type Catalog } from '../list/catalog.ts'
import { proposedFile } from '../list/files.ts'
import { applyEdits, mendsOf } from '../problem/mend.ts'
import { type Problem, report } from '../problem/problem.ts'
import { assemble } from '../project/assemble.ts'

/** What there is to know of a new dataset. */
export interface Answers {
  /** Its section and id, as in `lung/nodule/luna16`. */
  readonly path?: string
  readonly name?: string
  readonly homepage?: string
}

/** The questions in the order in which they are asked: how the command line answers them, and what stands before the cursor. */
export const questions: readonly { key: keyof Answers; argument: string; prompt: string }[] = [
  { key: 'path', argument: 'SECTION/ID', prompt: '分类和 id（文件名），例如 lung/nodule/luna16：' },
  { key: 'name', argument: '--name', prompt: '名称，例如 LUNA16：' },
  { key: 'homepage', argument: '--homepage', prompt: '主页，例如 https://luna16.grand-challenge.org：' },
]

/**
 * The errors that the list's own checks find in the file that would be written with these answers. What is
 * not answered yet is not missed.
 */
export function problemsOf(root: string, catalog: Catalog, { path, ...filled }: Answers): VFileMessage[] {
  const problem = path === undefined ? undefined : pathProblem(path, catalog)
  const placed = path !== undefined && problem === undefined
  const folder = catalog.sections[0]?.path
  const file = placed ? propose(path, filled) : propose(`${folder}/new-dataset`, filled)
  assemble(root, 0, { proposed: [file] })
  // What is wrong with a place that nobody has chosen stands at the file's beginning, where a comment is.
  const told = file.messages.filter(
    ({ ruleId, line, fatal }) => fatal && ruleId !== 'missing-key' && (placed || line !== 1),
  )
  for (const message of told) message.suggestion = message.suggestion?.replace(/^datasets\/(.+)\.yaml$/u, '$1')
  if (!problem) return told
  const typed = new VFile()
  report(typed, problem)
  return [...typed.messages, ...told]
}

/** The file with these answers, in canonical form, as a list that has it would read it. */
export function writtenFile(root: string, { path, ...filled }: Answers): VFile {
  const file = propose(path ?? '', filled)
  assemble(root, 0, { proposed: [file] })
  return new VFile({ path: file.path, value: applyEdits(String(file), mendsOf(file)) })
}

function propose(path: string, filled: Omit<Answers, 'path'>): VFile {
  return proposedFile(`datasets/${path}.yaml`, datasetSkeleton(`datasets/${path}.yaml`, filled))
}

/** What is wrong with the form of a path: a section and an id, no more and no less. */
function pathProblem(path: string, { sections }: Catalog): Problem | undefined {
  const problem: Problem = {
    rule: 'bad-path',
    reason: '路径的写法不对',
    found: path,
    allowed: ['SECTION/ID，例如 liver/lits', 'SECTION/SUBSECTION/ID，例如 lung/nodule/luna16'],
    fix: '照允许的写法改，不带 datasets/ 和 .yaml',
  }
  if (allSections(sections).some((section) => section.path === path)) {
    return { ...problem, reason: `${path} 是分类，后面还要写 id`, fix: `写成 ${path}/数据集的英文短名` }
  }
  const parts = path.split('/')
  if (parts.length >= 2 && parts.length <= 3 && !parts.some((part) => /^\.{0,2}$/u.test(part))) return undefined
  const meant = path
    .replaceAll('\\', '/')
    .replace(/^(?:.*\/)?datasets\//u, '')
    .replace(/\.ya?ml$/u, '')
  const plausible = meant !== path && meant.split('/').every((part) => ID.test(part))
  return { ...problem, nearest: plausible ? meant : undefined }
}
