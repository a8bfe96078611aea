import type { VFile } from 'vfile'
import { allSections, type Catalog } from '../list/catalog.ts'
import { SECTIONS_FILE } from '../list/sections.ts'
import { findingsOf, hasErrors } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { formatMessages } from '../report/terminal.ts'
import { ask, atTerminal } from './ask.ts'
import { command, type Outcome, UsageError } from './command.ts'
import { createFile } from './new-file.ts'
import { type Answers, problemsOf, questions, writtenFile } from './new-questions.ts'

/** Write the file of a new dataset, filled in as far as known; refuse what the list has already. */
export const newDataset = command({
  summary: '新建一个数据集文件，例如 npm run new -- lung/nodule/luna16 --name LUNA16 --homepage https://…',
  words: 'SECTION/ID',
  flags: ['root', 'name', 'homepage'],
  async run({ root, words: [word], name, homepage }) {
    const given: Answers = { ...(word && { path: word }), ...(name && { name }), ...(homepage && { homepage }) }
    const open = questions.filter(({ key }) => given[key] === undefined)
    const lacking = open.map(({ argument }) => argument).join('、')
    if (lacking !== '' && !atTerminal()) throw new UsageError(`还要写：${lacking}`)

    const { files, catalog } = assemble(root, 0)
    if (catalog.sections.length === 0) return noSections(files)
    const complaint = formatMessages(problemsOf(root, catalog, given))
    if (complaint !== '') return refusal(complaint)

    if (given.path === undefined) process.stdout.write(sectionTable(catalog))
    const asked = await ask(
      open.map(({ key, prompt }) => ({
        key,
        prompt,
        complain: (answer: string) => formatMessages(problemsOf(root, catalog, { [key]: answer })),
      })),
    )
    if (!asked) return refusal('')
    return write(root, { ...given, ...Object.fromEntries(asked) }, files)
  },
})

function write(root: string, answers: Answers, files: readonly VFile[]): Outcome {
  const file = writtenFile(root, answers)
  createFile(root, file)
  if (file.messages.length > 0) return refusal(formatMessages(file.messages))
  return { code: 0, findings: [], text: nextSteps(file.path), ...unread(files) }
}

function noSections(files: readonly VFile[]): Outcome {
  return { ...refusal(''), findings: findingsOf(files.filter(({ path }) => path === SECTIONS_FILE)) }
}

function sectionTable({ sections }: Catalog): string {
  const lines = allSections(sections).map(({ path, title }) => `  ${path.padEnd(24)}${title}\n`)
  return `分类有：\n${lines.join('')}\n`
}

function refusal(problems: string): Outcome {
  return { code: 1, findings: [], text: '', closing: `${problems && `${problems}\n`}没有写任何文件。` }
}

function nextSteps(path: string): string {
  return `已新建 ${path}

接下来：
  1. 打开 ${path}，填上知道的内容。不知道的留空，许可不要猜。
  2. 运行 npm run check -- --base origin/HEAD 检查，或运行 npm run preview 在浏览器里看效果。
  3. 只提交这个文件，发起拉取请求；README.md 合并后自动更新。
`
}

/** Files that could not be compared with, said and not passed over. */
function unread(files: readonly VFile[]): { closing?: string } {
  const count = files.filter((file) => file.path.startsWith('datasets/') && hasErrors([file])).length
  return count > 0
    ? { closing: `注意：datasets/ 里有 ${count} 个文件有错误，没有与它们比较名称和主页。运行 npm run check 看是哪些。` }
    : {}
}
