import { homepageParts } from '../../dataset/keys.ts'
import { type Entry, titleOf } from '../catalog.ts'
import { foldAddress, foldName } from '../identity.ts'
import type { Rule } from './rule.ts'

/** No dataset stands in the list twice: by a name that another has as name or title, or by its homepage. */
export const sameDataset: Rule = {
  id: 'same-dataset',
  check({ catalog, proposed }, tell) {
    const names = new Map<string, Entry>()
    const addresses = new Map<string, Entry>()
    const isProposed = ({ file }: Entry) => proposed.includes(file)
    // Who was there first keeps its place.
    const entries = [...catalog.entries.filter((entry) => !isProposed(entry)), ...catalog.entries.filter(isProposed)]
    for (const entry of entries) {
      const named = names.get(foldName(entry.dataset.name))
      if (named) {
        tell(entry, ['name'], {
          reason: `已经有同名的数据集：${named.file.path}（${named.dataset.name}）`,
          found: entry.dataset.name,
          fix: '同一个数据集就改那个文件；是两个数据集就在 name 里写明区别，例如年份',
        })
      }
      for (const [index, { url, label }] of homepageParts(entry.dataset).entries()) {
        const homed = addresses.get(foldAddress(url))
        if (!homed || homed === entry || sharesFamily(homed, entry)) continue
        tell(entry, label === undefined ? ['homepage'] : ['homepage', index, 'url'], {
          reason: `主页与 ${homed.file.path}（${homed.dataset.name}）相同`,
          found: url,
          fix: '同一个数据集就改那个文件；同一系列的几个数据集共用主页，就在每个文件里写上同样的 collection',
        })
      }
      for (const name of [entry.dataset.name, titleOf(entry)].map(foldName)) addFirst(names, name, entry)
      for (const { url } of homepageParts(entry.dataset)) addFirst(addresses, foldAddress(url), entry)
    }
  },
}

function addFirst(seen: Map<string, Entry>, key: string, entry: Entry): void {
  if (!seen.has(key)) seen.set(key, entry)
}

function sharesFamily(one: Entry, other: Entry): boolean {
  return one.dataset.collection !== undefined && one.dataset.collection === other.dataset.collection
}
