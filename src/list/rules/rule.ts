import type { VFile } from 'vfile'
import type { Path } from '../../dataset/place.ts'
import type { Catalog, Places } from '../catalog.ts'
import { type Told, tellAt, type Where } from '../tell.ts'

/** What rules look at: the list as far as it could be read, and the files, broken ones too. */
export interface RuleContext {
  readonly catalog: Catalog
  readonly files: readonly VFile[]
  /** Files that are proposed, and not in the list yet: of two that clash, it is theirs to give way. */
  readonly proposed: readonly VFile[]
}

/** Say what is wrong with something that stands in a file (see `tellAt`). */
export type Tell = (where: Where, path: Path, problem: Omit<Told, 'rule'>) => void

/** A named check of the whole list. */
export interface Rule {
  /** In kebab case, as messages show it. */
  readonly id: string
  readonly check: (context: RuleContext, tell: Tell) => void
}

/** Let a rule look at the list: whatever it tells bears its id. */
export function applyRule({ id, check }: Rule, context: RuleContext, places: Places): void {
  check(context, (where, path, problem) => tellAt(places, where, path, { rule: id, ...problem }))
}
