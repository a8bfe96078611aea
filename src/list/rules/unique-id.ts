import { SECTIONS_FILE } from '../sections.ts'
import type { Rule } from './rule.ts'

/** An id names one dataset in the whole tree: `overlaps` and `pinned` could not tell two apart. */
export const uniqueId: Rule = {
  id: 'duplicate-id',
  check({ files, proposed }, tell) {
    const first = new Map<string, string>()
    for (const file of [...files.filter((other) => !proposed.includes(other)), ...proposed]) {
      if (file.path === SECTIONS_FILE || file.extname !== '.yaml' || !file.stem) continue
      const other = first.get(file.stem)
      if (other === undefined) first.set(file.stem, file.path)
      else {
        tell({ file }, [], {
          reason: `id ${file.stem} 已经有了：${other}`,
          fix: '同一个数据集就改那个文件；是两个数据集就换一个 id，也就是文件名',
        })
      }
    }
  },
}
