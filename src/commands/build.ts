import { findingsOf } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { removeLeftovers, writeOutput } from '../project/output-files.ts'
import { outputs } from '../project/outputs.ts'
import { staleOutputs } from '../project/stale.ts'
import { command, type Outcome } from './command.ts'

/** Write the generated files that changed, if nothing has an error. */
export function buildAll(root: string, limit: number): Outcome & { readonly written: readonly string[] } {
  const { files, catalog, made } = assemble(root, limit)
  const findings = findingsOf(files)
  if (!made) return { code: 1, findings, text: '', closing: `${outputs[0].path} 没有改动。`, written: [] }

  const stale = staleOutputs(root, made)
  for (const { output, content } of stale) writeOutput(root, output.path, content)
  removeLeftovers(root, outputs[0].path)
  const written = stale.map(({ output }) => output.path)
  const [{ output: page, content }] = made
  const counts = `${catalog.sections.length} 个分类，${catalog.entries.length} 个数据集，${content.length} 字节`
  const lines = [
    `${page.path} ${written.includes(page.path) ? '已更新' : '没有变化'}：${counts}\n`,
    ...written.filter((path) => path !== page.path).map((path) => `${path} 已更新\n`),
  ]
  return { code: 0, findings, text: lines.join(''), written }
}

export const build = command({
  summary: '检查数据，生成 README.md',
  flags: ['root', 'limit'],
  run: ({ root, limit }) => buildAll(root, limit),
})
