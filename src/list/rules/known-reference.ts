import { allSections } from '../catalog.ts'
import { knownIds, referencesIn, referringKeys } from '../references.ts'
import { idsOf, nearestTarget, type Target, targetsOf } from '../targets.ts'
import type { Rule } from './rule.ts'

/** What refers to a dataset or a section leads to one that is there, and to another one. */
export const knownReference: Rule = {
  id: 'unknown-reference',
  check({ catalog, files }, tell) {
    const targets = targetsOf(files, catalog.entries, catalog.sections)
    for (const entry of catalog.entries) {
      for (const { key, to } of referringKeys) {
        // Without readable sections every path would be unknown; that has been said once.
        if (targets[to].length === 0) continue
        const own = to === 'dataset' ? entry.id : entry.section
        for (const { text, path } of referencesIn(entry.dataset[key])) {
          if (text === own) tell(entry, [key, ...path], ownReference[to](own))
          else if (!leads(text, targets[to])) tell(entry, [key, ...path], unknown[to](text, targets[to]))
        }
      }
    }
    for (const section of allSections(catalog.sections)) {
      const inside = targets.dataset.filter(({ folder }) => folder === `datasets/${section.path}`)
      for (const [index, text] of section.pinned.entries()) {
        if (!leads(text, inside)) tell(section, ['pinned', index], notInside(text, inside, section.path))
      }
    }
  },
}

function leads(text: string, targets: readonly Target[]): boolean {
  return knownIds(targets).has(text)
}

const ownReference = {
  dataset: () => ({ reason: '这里写的是数据集自己', fix: '写另一个数据集的 id，或删掉这一项' }),
  section: (path: string) => ({ reason: `数据集已经在分类 ${path} 里`, fix: '删掉这一项' }),
}

const unknown = {
  dataset(text: string, targets: readonly Target[]) {
    const ids = idsOf(text, targets)
    if (ids.length > 1) return { reason: `叫 ${text} 的数据集不止一个`, allowed: ids, fix: '写其中一个的 id' }
    return {
      reason: `没有 id、名称或标题是 ${text} 的数据集`,
      nearest: nearestTarget(text, targets),
      fix: '写另一个数据集的 id，也就是它的文件名，不带 .yaml；列表里没有它就删掉这一项',
    }
  },
  section(text: string, targets: readonly Target[]) {
    const ids = idsOf(text, targets)
    if (ids.length > 1) return { reason: `叫 ${text} 的分类不止一个`, allowed: ids, fix: '写其中一个的路径' }
    return {
      reason: `没有路径或标题是 ${text} 的分类`,
      allowed: targets.map(({ id }) => id),
      nearest: nearestTarget(text, targets),
      fix: '写 sections.yaml 里有的分类',
    }
  },
}

function notInside(text: string, inside: readonly Target[], path: string) {
  return {
    reason: `分类 ${path} 里没有 ${text}`,
    nearest: nearestTarget(text, inside),
    fix: '写这个分类里数据集文件的名字，不带 .yaml；数据集移走了就从 pinned 里删掉',
  }
}
