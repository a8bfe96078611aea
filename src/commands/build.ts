import { findingsOf } from '../report/sort.ts'
import { assemble, PAGE } from './assemble.ts'
import type { Options, Outcome } from './command.ts'
import { readPage, removeLeftovers, writePage } from './page-file.ts'

/** Write the page, if it changed and nothing has an error. */
export function build({ root, limit }: Options): Outcome {
  const { files, catalog, page } = assemble(root, limit)
  const findings = findingsOf(files)
  if (page === undefined) return { code: 1, findings, text: '', closing: `${PAGE} 没有改动。` }

  const changed = readPage(root) !== page
  if (changed) writePage(root, page)
  removeLeftovers(root)
  const counts = `${catalog.sections.length} 个分类，${catalog.entries.length} 个数据集，${Buffer.byteLength(page)} 字节`
  return { code: 0, findings, text: `${PAGE} ${changed ? '已更新' : '没有变化'}：${counts}\n` }
}
