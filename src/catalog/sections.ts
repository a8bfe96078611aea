import type { VFile } from 'vfile'
import { sectionsSchema } from './schema.ts'
import { readYaml } from './validate.ts'
import type { Path } from './value.ts'
import type { YamlNode } from './yaml.ts'

/** Where the sections are named, in page order. */
export const SECTIONS_FILE = 'datasets/sections.yaml'

/** A section as `sections.yaml` names it. */
export interface SectionOutline {
  /** The folder below `datasets/`: `lung` or `lung/nodule`. */
  readonly path: string
  readonly title: string
  /** Ids that stand first, in this order. */
  readonly pinned: readonly string[]
  readonly sections: readonly SectionOutline[]
  /** Where it stands in `sections.yaml`. */
  readonly at: { readonly file: VFile; readonly yaml: YamlNode; readonly path: Path }
}

/** Read `sections.yaml`. Without it, or with errors in it, there are no sections. */
export function readSections(file: VFile | undefined): SectionOutline[] {
  const read = file && file.messages.length === 0 ? readYaml(file, sectionsSchema) : undefined
  const yaml = read?.yaml()
  if (!file || !read || !yaml) return []
  const outline = (section: SectionValue, folder: string, path: Path): SectionOutline => ({
    path: `${folder}${section.id}`,
    title: section.title,
    pinned: section.pinned ?? [],
    sections: (section.sections ?? []).map((inner, index) =>
      outline(inner, `${section.id}/`, [...path, 'sections', index]),
    ),
    at: { file, yaml, path },
  })
  return read.value.map((section, index) => outline(section, '', [index]))
}

interface SectionValue {
  readonly id: string
  readonly title: string
  readonly pinned?: readonly string[]
  readonly sections?: readonly SectionValue[]
}
