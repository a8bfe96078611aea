import type { Entry } from '../catalog.ts'
import { foldAddress, foldName } from '../identity.ts'
import { type Rule, reportEntry } from './rule.ts'

const ID = 'same-dataset'

/** No dataset stands in the list twice: by its name, or by its homepage. */
export const sameDataset: Rule = {
  id: ID,
  check({ catalog }) {
    const names = new Map<string, Entry>()
    const addresses = new Map<string, Entry>()
    for (const entry of catalog.entries) {
      const named = first(names, [foldName(entry.dataset.name)], entry)
      if (named) {
        reportEntry(ID, entry, ['name'], {
          reason: `已经有同名的数据集：${named.file.path}（${named.dataset.name}）`,
          found: entry.dataset.name,
          fix: '同一个数据集就改那个文件，删掉这一个；不同的数据集请在 name 里写明区别，例如年份',
        })
      }
      const homed = first(addresses, homepagesOf(entry).map(foldAddress), entry, sharesFamily)
      if (homed) {
        reportEntry(ID, entry, ['homepage'], {
          reason: `主页与 ${homed.file.path}（${homed.dataset.name}）相同`,
          fix: '同一个数据集就删掉这一个；同一系列的几个数据集，在每个文件里写上同样的 collection',
        })
      }
    }
  },
}

/** The entry that had one of these keys before; otherwise they are this entry's from now on. */
function first(
  seen: Map<string, Entry>,
  keys: readonly string[],
  entry: Entry,
  allowed = (_one: Entry, _other: Entry) => false,
): Entry | undefined {
  const other = keys.map((key) => seen.get(key)).find((found) => found && found !== entry && !allowed(found, entry))
  for (const key of keys) if (!seen.has(key)) seen.set(key, entry)
  return other
}

function homepagesOf({ dataset: { homepage } }: Entry): string[] {
  return typeof homepage === 'string' ? [homepage] : homepage.map(({ url }) => url)
}

function sharesFamily(one: Entry, other: Entry): boolean {
  return one.dataset.collection !== undefined && one.dataset.collection === other.dataset.collection
}
