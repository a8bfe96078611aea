import type { VFile } from 'vfile'
import { showMends } from '../problem/mend.ts'
import { type Catalog, readCatalog } from './catalog.ts'
import { rules } from './rules/registry.ts'
import { applyRule } from './rules/rule.ts'

/**
 * Put the list together and hold it to all rules; every problem is reported on its file.
 *
 * @param files those under `datasets/`, in the order of their paths.
 * @param proposed which of them are not in the list yet.
 */
export function checkList(files: readonly VFile[], proposed: readonly VFile[] = []): Catalog {
  const { catalog, places } = readCatalog(files)
  for (const rule of rules) applyRule(rule, { catalog, files, proposed }, places)
  for (const file of files) if (file.messages.length > 0) showMends(file)
  return catalog
}
