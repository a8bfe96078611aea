import type { VFile } from 'vfile'
import { type Problem, report } from '../../report/problem.ts'
import type { Catalog, Entry } from '../catalog.ts'
import type { SectionOutline } from '../sections.ts'
import { nodeAt, type Path } from '../value.ts'
import { parseYaml } from '../yaml.ts'

/** What rules look at: the list as far as it could be read, and the files, broken ones too. */
export interface RuleContext {
  readonly catalog: Catalog
  readonly files: readonly VFile[]
}

/** A named check of the whole list. It reports on the files concerned and returns nothing. */
export interface Rule {
  readonly id: string
  readonly check: (context: RuleContext) => void
}

type Finding = Omit<Problem, 'rule' | 'at'>

/** Report a problem of a dataset at a path of its file, such as `['overlaps', 0]`. */
export function reportEntry(rule: string, entry: Entry, path: Path, finding: Finding): void {
  // Places are needed only for the few entries with a problem: reading the file again is cheaper than
  // keeping the places of every value of the list.
  const yaml = parseYaml(entry.file)
  report(entry.file, { rule, at: yaml && nodeAt(yaml, path), ...finding })
}

/** Report a problem of a section at a path below it in `sections.yaml`. */
export function reportSection(rule: string, section: SectionOutline, path: Path, finding: Finding): void {
  report(section.at.file, { rule, at: nodeAt(section.at.yaml, [...section.at.path, ...path]), ...finding })
}

/** All sections and subsections. */
export function allSections(sections: readonly SectionOutline[]): SectionOutline[] {
  return sections.flatMap((section) => [section, ...section.sections])
}
