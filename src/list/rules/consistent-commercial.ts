import { commercialUse } from '../../dataset/license.ts'
import { commercialLabels } from '../../dataset/words.ts'
import type { Rule } from './rule.ts'

/** `commercial` does not say the opposite of what the licence says. */
export const consistentCommercial: Rule = {
  id: 'commercial-license',
  check({ catalog }, tell) {
    for (const entry of catalog.entries) {
      const { license, commercial } = entry.dataset
      const follows = license && commercialUse(license)
      if (!commercial || !follows || commercial === follows) continue
      tell(entry, ['commercial'], {
        reason: `commercial 与许可不符：按许可是“${commercialLabels[follows]}”`,
        found: commercial,
        allowed: [follows],
        fix: '删掉 commercial，让它由许可得出；如果数据集另有条款，license 写成 {name, url}',
        warning: true,
      })
    }
  },
}
