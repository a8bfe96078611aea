import type { VFile } from 'vfile'
import { datasetJsonSchema, JSON_SCHEMA } from '../editor/json-schema.ts'
import { datasetSkeleton } from '../editor/skeleton.ts'
import { NEW_DATASET_FORM, newDatasetForm } from '../form/form.ts'
import type { Catalog } from '../list/catalog.ts'
import { renderPage, sectionSizes } from '../page/page.ts'

/** A committed file that follows from the data, the template and the program. */
export interface Output {
  /** Below the root, with `/`. */
  readonly path: string
  /** All of its text; pure. Problems with what it is made of are reported there. */
  readonly content: (catalog: Catalog, template: VFile) => string
  /** A page that GitHub shows, and cuts above a size: its parts and their sizes in bytes, for who has to shorten it. */
  readonly parts?: (catalog: Catalog) => { title: string; bytes: number }[]
  /** What to edit instead, for who edited it by hand. */
  readonly instead: string
}

export const TEMPLATE = 'templates/README.md'
const SKELETON = 'templates/dataset.yaml'

/**
 * All that `build` writes and `check` compares; a new one is an entry here. The first is what the project is
 * for and is always made; the others are looked after where they are: a list that has no
 * `templates/dataset.yaml` gets none. That the project's own list has them all is for its tests to say.
 */
export const outputs: readonly [Output, ...Output[]] = [
  {
    path: 'README.md',
    content: (catalog, template) => renderPage(template, catalog),
    parts: sectionSizes,
    instead: '数据集请改 datasets/ 里的 YAML 文件，其他文字请改 templates/README.md',
  },
  { path: JSON_SCHEMA, content: datasetJsonSchema, instead: '它来自 src/dataset/keys.ts' },
  { path: SKELETON, content: () => datasetSkeleton(SKELETON), instead: '它来自 src/dataset/keys.ts' },
  {
    path: NEW_DATASET_FORM,
    content: newDatasetForm,
    instead: '它来自 datasets/sections.yaml 和 src/dataset/keys.ts',
  },
]
