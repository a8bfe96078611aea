import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findingsOf } from '../problem/finding.ts'
import { withFile } from '../problem/system-error.ts'
import { visible } from '../problem/visible.ts'
import { type Assembly, assemble } from '../project/assemble.ts'
import { writeOutput } from '../project/output-files.ts'
import { command } from './command.ts'
import { missingPackages } from './packages.ts'

const PAGE = 'index.html'

/** Write the finder, one page with all that it needs. */
export const site = command({
  summary: '生成可以搜索和筛选的网页：一个文件，不用联网',
  flags: ['root', 'out'],
  needs: ['out'],
  async run({ root, out }) {
    const assembly = assemble(root, 0)
    const findings = findingsOf(assembly.files)
    const path = visible(join(out, PAGE))
    if (!assembly.made) return { code: 1, findings, text: '', closing: `${path} 没有改动。` }
    try {
      const html = await htmlOf(assembly)
      withFile('写', out, () => mkdirSync(out, { recursive: true }))
      writeOutput(out, PAGE, html)
      const count = `${assembly.catalog.entries.length} 个数据集，${Buffer.byteLength(html)} 字节`
      return { code: 0, findings, text: `${path} 已生成：${count}\n` }
    } catch (error) {
      const closing = missingPackages(error, '查找页')
      if (closing === undefined) throw error
      return { code: 1, findings, text: '', closing }
    }
  },
})

/** What makes HTML is loaded here and not before: the other commands do without it. */
async function htmlOf(assembly: Assembly): Promise<string> {
  const { makeFinder } = await import('../project/finder.ts')
  return makeFinder(assembly)
}
