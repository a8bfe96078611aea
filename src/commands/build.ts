import { findingsOf } from '../report/sort.ts'
import { assemble, PAGE } from './assemble.ts'
import type { Command, Options, Outcome } from './command.ts'
import { staleFiles } from './generated.ts'
import { readOutput, removeLeftovers, writeOutput } from './output-file.ts'

/** Write the page and the other generated files, those that changed, if nothing has an error. */
export function buildPage({ root, limit }: Pick<Options, 'root' | 'limit'>): Outcome {
  const { files, catalog, page } = assemble(root, limit)
  const findings = findingsOf(files)
  if (page === undefined) return { code: 1, findings, text: '', closing: `${PAGE} 没有改动。` }

  const stale = staleFiles(root, catalog)
  for (const { path, wanted } of stale) writeOutput(root, path, wanted)
  const changed = !readOutput(root, PAGE)?.equals(page)
  if (changed) writeOutput(root, PAGE, page)
  removeLeftovers(root, PAGE)
  const counts = `${catalog.sections.length} 个分类，${catalog.entries.length} 个数据集，${page.length} 字节`
  const others = stale.map(({ path }) => `${path} 已更新\n`).join('')
  return { code: 0, findings, text: `${PAGE} ${changed ? '已更新' : '没有变化'}：${counts}\n${others}` }
}

export const build: Command = {
  summary: '检查数据，生成 README.md',
  flags: ['root', 'limit'],
  run: buildPage,
}
