import { VFile } from 'vfile'
import { datasetSkeleton } from '../catalog/skeleton.ts'
import { findingsOf } from '../report/sort.ts'
import { formatMessages } from '../report/terminal.ts'
import { ask, atTerminal } from './ask.ts'
import { type Command, type Options, type Outcome, UsageError } from './command.ts'
import { createFile } from './new-file.ts'
import { type Known, readKnown } from './new-known.ts'
import { type Answers, type Question, questions, splitPath } from './new-questions.ts'

/** Write the file of a new dataset, filled in as far as known; refuse what the list has already. */
export const newDataset: Command = {
  summary: '新建一个数据集文件，例如 npm run new -- lung/nodule/luna16 --name LUNA16 --homepage https://…',
  word: 'SECTION/ID',
  flags: ['root', 'name', 'homepage'],
  async run(options) {
    const lacking = questions.filter((question) => !isGiven(question, options)).map(({ argument }) => argument)
    if (lacking.length > 0 && !atTerminal()) throw new UsageError(`还要写：${[...new Set(lacking)].join('、')}`)

    const known = readKnown(options.root)
    const { sections, sectionsFile } = known
    if (sections.length === 0) return { ...refusal(''), findings: findingsOf(sectionsFile ? [sectionsFile] : []) }

    const file = new VFile()
    const given = readGiven(options, known, file)
    if (file.messages.length > 0) return refusal(formatMessages(file.messages))

    const asked = await askForRest(given, known)
    if (!asked) return refusal('')
    const answers = { ...given, ...asked } as Answers
    file.path = `datasets/${answers.section}/${answers.id}.yaml`
    file.value = datasetSkeleton(file.path, { name: answers.name, homepage: answers.homepage })
    createFile(options.root, file)
    if (file.messages.length > 0) return refusal(formatMessages(file.messages))
    return { code: 0, findings: [], text: nextSteps(file.path), ...unread(known) }
  },
}

function isGiven({ key }: Question, { word, name, homepage }: Options): boolean {
  return Boolean({ section: word, id: word, name, homepage }[key])
}

/** What the command line gives, checked, all of it. */
function readGiven({ word, name, homepage }: Options, known: Known, file: VFile): Partial<Answers> {
  const given: Partial<Answers> = {
    ...(word ? splitPath(word, known, file) : {}),
    ...(name ? { name } : {}),
    ...(homepage ? { homepage } : {}),
  }
  for (const { key, check } of questions) {
    const answer = given[key]
    if (answer !== undefined) check(answer, known, file)
  }
  return given
}

async function askForRest(given: Partial<Answers>, known: Known): Promise<Partial<Answers> | undefined> {
  const open = questions.filter(({ key }) => given[key] === undefined)
  if (open.length === 0) return {}
  const list = known.sections.map(({ path, title }) => `  ${path.padEnd(24)}${title}\n`).join('')
  if (open.some(({ key }) => key === 'section')) process.stdout.write(`分类有：\n${list}\n`)
  const answers = await ask(
    open.map(({ key, prompt, check }) => ({
      key,
      prompt,
      complain: (answer: string) => {
        const file = new VFile()
        check(answer, known, file)
        return formatMessages(file.messages)
      },
    })),
  )
  return answers && Object.fromEntries(answers)
}

function refusal(problems: string): Outcome {
  return { code: 1, findings: [], text: '', closing: `${problems && `${problems}\n`}没有写任何文件。` }
}

function nextSteps(path: string): string {
  return `已新建 ${path}

接下来：
  1. 打开 ${path}，填上知道的内容。不知道的留空；许可照原文写，不要猜。
  2. 运行 npm run build，检查全部数据，更新 README.md。
  3. 提交改动，发起拉取请求。
`
}

/** Files that could not be compared with, said and not passed over. */
function unread({ unread: count }: Known): { closing?: string } {
  return count > 0
    ? { closing: `注意：datasets/ 里有 ${count} 个文件有错误，没有与它们比较名称和主页。运行 npm run build 看是哪些。` }
    : {}
}
