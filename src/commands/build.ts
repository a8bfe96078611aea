import { README } from '../page/anchors.ts'
import { findingsOf } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { removeLeftovers, removeOutput, writeOutput } from '../project/output-files.ts'
import { staleOutputs } from '../project/stale.ts'
import { command, type Outcome } from './command.ts'

/** Write the generated files that changed, and take away those that are no longer made, if nothing has an error. */
export function buildAll(root: string, limit: number): Outcome & { readonly written: readonly string[] } {
  const { files, catalog, made } = assemble(root, limit)
  const findings = findingsOf(files)
  if (!made) return { code: 1, findings, text: '', closing: `${README} 没有改动。`, written: [] }

  const stale = staleOutputs(root, made)
  for (const { path, content } of stale) {
    if (content) writeOutput(root, path, content)
    else removeOutput(root, path)
  }
  for (const { path, parts } of made) if (parts) removeLeftovers(root, path)
  const written = stale.map(({ path }) => path)
  const counts = `${catalog.sections.length} 个分类，${catalog.entries.length} 个数据集，${made[0].content.length} 字节`
  const lines = [
    `${README} ${written.includes(README) ? '已更新' : '没有变化'}：${counts}\n`,
    ...stale
      .filter(({ path }) => path !== README)
      .map(({ path, content }) => `${path} ${content ? '已更新' : '已删除'}\n`),
  ]
  return { code: 0, findings, text: lines.join(''), written }
}

export const build = command({
  summary: '检查数据，生成 README.md',
  flags: ['root', 'limit'],
  run: ({ root, limit }) => buildAll(root, limit),
})
