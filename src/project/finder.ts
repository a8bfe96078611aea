import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addressIn } from '../list/repository.ts'
import { finderDocument } from '../site/document.ts'
import { finderData } from '../site/sets.ts'
import { listTitle } from '../site/template.ts'
import type { Assembly } from './assemble.ts'
import { TEMPLATE } from './outputs.ts'

/** The page's script, as `npm ci` bundles it from `src/site/browser/`. */
const SCRIPT = 'dist/site/script.js'

/**
 * The finder of a project.
 *
 * @param reload the address of a script that loads it anew when it changes.
 * @throws if the project has errors: then there is no page to make it of.
 */
export function makeFinder({ catalog, files }: Assembly, reload?: string): string {
  const template = files.find(({ path }) => path === TEMPLATE)
  const context = template?.data.context
  if (!template || !context) throw new Error('the page has errors')
  return finderDocument(finderData(context), catalog, {
    title: listTitle(String(template)),
    home: context.repository && addressIn(context.repository),
    script: readScript(),
    ...(reload === undefined ? {} : { reload }),
  })
}

/** Read from beside the program, wherever in its folder this runs. */
function readScript(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, SCRIPT))) {
    if (folder === dirname(folder)) throw new Error(`找不到 ${SCRIPT}：先运行 npm ci`)
    folder = dirname(folder)
  }
  return readFileSync(join(folder, SCRIPT), 'utf8')
}
