import type { Dataset } from '../../dataset/keys.ts'
import { accessOf, homepageParts } from '../../dataset/parts.ts'
import { mirrorHosts } from '../../dataset/words.ts'
import type { Rule } from './rule.ts'

/**
 * Where the terms forbid to pass the data on, or the makers have withdrawn it, the list does not
 * lead to a third party's copy. A host is no mirror for a dataset whose homepage is there.
 */
export const officialDownload: Rule = {
  id: 'mirror-download',
  check({ catalog }, tell) {
    for (const entry of catalog.entries) {
      const { dataset } = entry
      const closed = accessOf(dataset).how === 'closed'
      if (dataset.redistribution !== 'forbidden' && !closed) continue
      for (const [index, { url }] of (dataset.downloads ?? []).entries()) {
        const host = hostOf(url)
        if (!isMirror(host) || homeHosts(dataset).includes(host)) continue
        tell(entry, ['downloads', index, 'url'], {
          reason: `这是第三方转存的地址，而数据集${closed ? '已停止提供' : '的条款禁止转存'}`,
          found: url,
          fix: '换成官方的下载途径；没有就删掉这一项，需要留底的地址写进 notes',
        })
      }
    }
  },
}

function isMirror(host: string): boolean {
  return mirrorHosts.some((mirror) => host === mirror || host.endsWith(`.${mirror}`))
}

function homeHosts(dataset: Dataset): string[] {
  return homepageParts(dataset).map(({ url }) => hostOf(url))
}

/** The host of an address, without `www.`; nothing for what only looks like an address. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : ''
}
