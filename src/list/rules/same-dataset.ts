import { datasetKeys } from '../../dataset/keys.ts'
import { type Clash, findClashes } from '../duplicates.ts'
import type { Rule } from './rule.ts'

/**
 * No dataset stands in the list twice. Of two that look like one it is told once, on the new one; where none is
 * known to be new, on the later one. A name alone may be another's too (Infer, Infer#): that is only a warning.
 */
export const sameDataset: Rule = {
  id: 'same-dataset',
  check({ catalog, proposed }, tell) {
    for (const clash of findClashes(catalog.entries, proposed)) {
      const { entry, other, name, homepage } = clash
      const what = [name && datasetKeys[name.key].label, homepage && '主页'].filter(Boolean).join('和')
      tell(entry, name ? [name.key] : (homepage?.path ?? []), {
        reason: `${what}与 ${other.file.path}（${other.dataset.name}）相同`,
        found: [name?.text, homepage?.url].filter(Boolean).join('，'),
        fix: `${ifSame(clash)}；${ifDifferent(clash)}`,
        warning: homepage === undefined,
      })
    }
  },
}

/** Nobody is told to delete a file that was there first. */
function ifSame({ isNew, other }: Clash): string {
  return isNew
    ? `是同一个数据集，就把要补充的写到 ${other.file.path}，不用新建文件`
    : '是同一个数据集，就只留先有的那个文件，把内容合到一起'
}

function ifDifferent({ entry, other, name, homepage }: Clash): string {
  const distinguish = `在 ${name?.key} 里写明区别，例如年份`
  if (!homepage) return `是两个数据集，最好${distinguish}`
  if (name) return `是两个数据集，就${distinguish}，homepage 写各自的主页`
  const { collection } = other.dataset
  if (collection === undefined) return '是同一系列的另一个，就在这里加上 collection（系列的名字）'
  const verb = entry.dataset.collection === undefined ? '加上' : '写成'
  return `是同一系列的另一个，就在这里${verb} collection: ${collection}`
}
