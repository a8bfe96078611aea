import { relative, resolve, sep } from 'node:path'
import { findingsOf } from '../problem/finding.ts'
import { fixFiles } from '../project/fix.ts'
import { command, UsageError } from './command.ts'

/** Make all mends in the dataset files, or in some of them, and say what is left to a person. */
export const fix = command({
  summary: '把能改的写法都改好（只改 YAML 里有问题的地方），剩下的列出来',
  flags: ['root'],
  words: 'FILE…',
  run({ root, words }) {
    const named = words.map((path) => relative(root, resolve(path)).split(sep).join('/'))
    const outside = named.find((path) => !path.startsWith('datasets/'))
    if (outside !== undefined) throw new UsageError(`${outside} 不在 datasets/ 里`)
    const isMeant = (path: string) => named.length === 0 || named.includes(path)
    const { changed, files } = fixFiles(root, isMeant)
    const findings = findingsOf(files.filter(({ path }) => isMeant(path)))
    const text = changed.length === 0 ? '没有要改的写法。\n' : changed.map((path) => `${path} 已改好\n`).join('')
    return { code: findings.length > 0 ? 1 : 0, findings, text }
  },
})
