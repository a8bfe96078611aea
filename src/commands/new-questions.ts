import { VFile } from 'vfile'
import { foldAddress, foldName } from '../catalog/identity.ts'
import { datasetSchema, ID } from '../catalog/schema.ts'
import { datasetSkeleton, type FilledIn } from '../catalog/skeleton.ts'
import { readYaml } from '../catalog/validate.ts'
import { nearest } from '../report/nearest.ts'
import { type Problem, report } from '../report/problem.ts'
import type { Known } from './new-known.ts'

/** What there is to know of a new dataset, in the order in which it is asked. */
export interface Answers extends FilledIn {
  /** As in `lung/nodule`. */
  readonly section: string
  readonly id: string
}

export interface Question {
  readonly key: keyof Answers
  /** How the command line gives it. */
  readonly argument: string
  /** What stands before the cursor. */
  readonly prompt: string
  /** Reports on the file what is wrong with an answer. */
  readonly check: (answer: string, known: Known, file: VFile) => void
}

export const questions: readonly Question[] = [
  { key: 'section', argument: 'SECTION/ID', prompt: '分类的路径，例如 lung/nodule：', check: checkSection },
  { key: 'id', argument: 'SECTION/ID', prompt: 'id（文件名），例如 luna16：', check: checkId },
  { key: 'name', argument: '--name', prompt: '名称，例如 LUNA16：', check: checkName },
  {
    key: 'homepage',
    argument: '--homepage',
    prompt: '主页，例如 https://luna16.grand-challenge.org：',
    check: checkHomepage,
  },
]

/** Take a path apart, as in `lung/nodule/luna16`; one of another form is reported. */
export function splitPath(word: string, { sections }: Known, file: VFile): Pick<Answers, 'section' | 'id'> | undefined {
  const problem: Problem = {
    rule: 'bad-path',
    reason: '路径的写法不对',
    found: word,
    allowed: ['SECTION/ID，例如 liver/lits', 'SECTION/SUBSECTION/ID，例如 lung/nodule/luna16'],
    fix: '照允许的写法改，不带 datasets/ 和 .yaml',
  }
  const parts = word.split('/')
  const id = parts.at(-1) ?? ''
  if (sections.some(({ path }) => path === word)) {
    report(file, { ...problem, reason: `${word} 是分类，后面还要写 id`, fix: `写成 ${word}/数据集的英文短名` })
  } else if (parts.length < 2 || parts.length > 3 || parts.some((part) => /^\.{0,2}$/u.test(part))) {
    const meant = word
      .replaceAll('\\', '/')
      .replace(/^(?:.*\/)?datasets\//u, '')
      .replace(/\.ya?ml$/u, '')
    const plausible = meant !== word && meant.split('/').every((part) => ID.test(part))
    report(file, { ...problem, nearest: plausible ? meant : undefined })
  } else {
    return { section: parts.slice(0, -1).join('/'), id }
  }
  return undefined
}

function checkSection(section: string, { sections }: Known, file: VFile): void {
  const paths = sections.map(({ path }) => path)
  if (paths.includes(section)) return
  const titled = sections.find(({ title }) => title === section)?.path
  report(file, {
    rule: 'unknown-section',
    reason: `没有分类 ${section}`,
    allowed: paths,
    nearest: titled ?? nearest(section, paths),
    fix: '写已有的分类；需要新分类时，由维护者加到 datasets/sections.yaml',
  })
}

function checkId(id: string, { ids }: Known, file: VFile): void {
  const other = ids.get(id)
  if (!ID.test(id)) {
    report(file, {
      rule: 'bad-id',
      reason: 'id 的写法不对',
      found: id,
      allowed: ['小写字母、数字和连字符，例如 lidc-idri'],
      nearest: asId(id),
      fix: '照允许的写法改；id 就是文件名，不带 .yaml',
    })
  } else if (other !== undefined) {
    report(file, {
      rule: 'duplicate-id',
      reason: `id ${id} 已经有了：${other}`,
      fix: '同一个数据集就改那个文件；是两个数据集就换一个 id',
    })
  }
}

function checkName(name: string, { names }: Known, file: VFile): void {
  checkBySchema({ name }, file)
  const other = names.get(foldName(name))
  if (other === undefined) return
  report(file, {
    rule: 'duplicate-name',
    reason: `这个名称已经有了：${other}`,
    found: name,
    fix: '同一个数据集就改那个文件；是两个数据集就写出不同的全名，例如加上年份',
  })
}

function checkHomepage(homepage: string, { addresses }: Known, file: VFile): void {
  checkBySchema({ homepage }, file)
  const other = addresses.get(foldAddress(homepage))
  if (other === undefined) return
  report(file, {
    rule: 'duplicate-address',
    reason: `这个主页已经有了：${other}`,
    found: homepage,
    fix: '同一个数据集就改那个文件；同一系列的数据集共用主页时，复制那个文件来改，两个文件写上相同的 collection',
  })
}

/** What the checks say of the file that would be written, with this value in it. */
function checkBySchema(value: Partial<FilledIn>, file: VFile): void {
  const sound = { name: 'LUNA16', homepage: 'https://luna16.grand-challenge.org' }
  const draft = new VFile({ value: datasetSkeleton('', { ...sound, ...value }) })
  readYaml(draft, datasetSchema)
  file.messages.push(...draft.messages)
}

/** The id that a text was probably meant to be; none if it has no Latin letters or digits. */
function asId(text: string): string | undefined {
  const id = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.ya?ml$/u, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
  // A name that Windows keeps is well-formed all the same.
  return id === '' || ID.test(id) ? id || undefined : `${id}-dataset`
}
