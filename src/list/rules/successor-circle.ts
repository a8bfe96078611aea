import type { Rule } from './rule.ts'

/** What replaces a dataset is not replaced by it, over however many steps. */
export const successorCircle: Rule = {
  id: 'successor-circle',
  check({ catalog }, tell) {
    const successors = new Map(catalog.entries.map(({ id, dataset }) => [id, dataset.successor]))
    for (const entry of catalog.entries) {
      const way = [entry.id]
      let next = successors.get(entry.id)
      while (next !== undefined && !way.includes(next)) {
        way.push(next)
        next = successors.get(next)
      }
      // A dataset that names itself is told as an own reference.
      if (next !== entry.id || way.length === 1) continue
      tell(entry, ['successor'], {
        reason: `后续绕了一圈又回到自己：${[...way, entry.id].join(' → ')}`,
        fix: '只在较早的数据集里写 successor，删掉较新的那一条里的',
      })
    }
  },
}
