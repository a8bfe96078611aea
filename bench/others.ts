import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Subject } from './measure.ts'

/** What people use for such a page today, and what makes the page with it. */
const tools = ['handlebars', 'eleventy'] as const

/**
 * Install the other tools into a folder and tell how each is run.
 *
 * @param source the folder with their templates and scripts.
 * @param folder where they are put; it need not be there.
 * @param lists the sizes and folders of the lists to make pages of.
 * @returns none where they cannot be installed; that is said on standard error.
 */
export function otherTools(
  source: string,
  folder: string,
  lists: readonly { readonly size: number; readonly root: string }[],
): Subject[] {
  cpSync(source, folder, { recursive: true })
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write(`The other tools are left out, they could not be installed: ${stderr}\n`)
    return []
  }
  return lists.flatMap(({ size, root }) =>
    tools.map((tool) => ({ name: `${tool} ${size}`, args: [join(folder, `${tool}.mjs`), root] })),
  )
}
