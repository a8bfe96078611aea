import type { VFile } from 'vfile'
import { datasetJsonSchema, JSON_SCHEMA } from '../editor/json-schema.ts'
import { datasetSkeleton } from '../editor/skeleton.ts'
import { NEW_DATASET_FORM, newDatasetForm } from '../form/form.ts'
import type { Catalog, Section } from '../list/catalog.ts'
import type { Repository } from '../list/repository.ts'
import { ownSections, pageOf, README } from '../page/anchors.ts'
import type { PagePart } from '../page/budget.ts'
import type { PageContext } from '../page/context.ts'
import { renderPage } from '../page/page.ts'
import { renderSectionPage } from '../page/section-page.ts'
import { readmeParts, sectionPageParts } from '../page/sizes.ts'

/** A committed file that follows from the data, the template and the program. */
export interface Output {
  /** Below the root, with `/`. */
  readonly path: string
  /** All of it, in UTF-8: so it is compared, measured and written. Not fit for use if anything has an error. */
  readonly content: Buffer
  /** A page that GitHub shows, and cuts above a size: its parts, for who has to shorten it. */
  readonly parts?: () => PagePart[]
  /** What to edit instead, for who edited it by hand. */
  readonly instead: string
  /** It is looked after where it is: a list that has no `templates/dataset.yaml` gets none. */
  readonly optional?: true
}

export const TEMPLATE = 'templates/README.md'
const SKELETON = 'templates/dataset.yaml'

const DATA = '数据集请改 datasets/ 里的 YAML 文件'

/**
 * All that `build` writes and `check` compares; a new one is an entry here. The first is what the project is for.
 *
 * @param template problems with it, and with what it is filled with, are reported there.
 * @param repository whose list it is; without one there are no links to it.
 */
export function makeOutputs(
  catalog: Catalog,
  template: VFile,
  repository: Repository | undefined,
): [Output, ...Output[]] {
  const readme = renderPage(template, catalog, repository)
  const { context } = template.data
  return [
    {
      path: README,
      content: Buffer.from(readme),
      parts: () => (context ? readmeParts(context) : []),
      instead: `${DATA}，其他文字请改 ${TEMPLATE}`,
    },
    ...(context ? ownSections(catalog).map((section) => sectionPage(section, context)) : []),
    optional(JSON_SCHEMA, datasetJsonSchema(), '它来自 src/dataset/keys.ts'),
    optional(SKELETON, datasetSkeleton(SKELETON), '它来自 src/dataset/keys.ts'),
    optional(NEW_DATASET_FORM, newDatasetForm(catalog), '它来自 datasets/sections.yaml 和 src/dataset/keys.ts'),
  ]
}

function sectionPage(section: Section, context: PageContext): Output {
  return {
    path: pageOf(section),
    content: Buffer.from(renderSectionPage(section, context)),
    parts: () => sectionPageParts(section, context),
    instead: DATA,
  }
}

function optional(path: string, text: string, instead: string): Output {
  return { path, content: Buffer.from(text), instead, optional: true }
}
