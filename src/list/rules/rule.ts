import type { VFile } from 'vfile'
import { type Path, placeAt } from '../../dataset/place.ts'
import { type Problem, report } from '../../problem/problem.ts'
import type { Catalog, Places } from '../catalog.ts'

/** What rules look at: the list as far as it could be read, and the files, broken ones too. */
export interface RuleContext {
  readonly catalog: Catalog
  readonly files: readonly VFile[]
  /** Files that are proposed, and not in the list yet: of two that clash, it is theirs to give way. */
  readonly proposed: readonly VFile[]
}

/**
 * Say what is wrong with something that stands in a file: an entry, a section, or the file itself.
 *
 * @param path what is meant below it, such as `['overlaps', 0]`.
 */
export type Tell = (
  where: { readonly file: VFile; readonly at?: Path },
  path: Path,
  problem: Omit<Problem, 'rule' | 'at'>,
) => void

/** A named check of the whole list. */
export interface Rule {
  /** In kebab case, as messages show it. */
  readonly id: string
  readonly check: (context: RuleContext, tell: Tell) => void
}

/** Let a rule look at the list: whatever it tells bears its id. */
export function applyRule({ id, check }: Rule, context: RuleContext, places: Places): void {
  check(context, ({ file, at = [] }, path, problem) => {
    const whole = path.length > 0 ? places.get(file) : undefined
    report(file, { rule: id, at: whole && placeAt(whole, [...at, ...path]), ...problem })
  })
}
