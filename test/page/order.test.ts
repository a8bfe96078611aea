import assert from 'node:assert/strict'
import { join } from 'node:path'
import { it } from 'node:test'
import { VFile } from 'vfile'
import { readDatasetFiles, readTextFile } from '../../src/list/files.ts'
import { checkList } from '../../src/list/list.ts'
import { renderPage } from '../../src/page/page.ts'
import { FIXTURES, ROOT, read } from '../support/project.ts'

/** The page when the file system lists the files in another order. */
function page(root: string, reorder: (files: VFile[]) => VFile[]): string {
  return renderPage(readTextFile(root, 'templates/README.md'), checkList(reorder(readDatasetFiles(root))))
}

for (const [name, root] of Object.entries({
  'a small project': join(FIXTURES, 'projects/every-key'),
  'the real list': ROOT,
})) {
  it(`${name} gives the same bytes in whatever order its files are listed`, () => {
    const sorted = page(root, (files) => files)
    const backwards = page(root, (files) => files.toReversed())
    const scattered = page(root, (files) =>
      files.toSorted((a, b) =>
        [...a.path]
          .reverse()
          .join('')
          .localeCompare([...b.path].reverse().join('')),
      ),
    )
    assert.equal(backwards, sorted)
    assert.equal(scattered, sorted)
  })
}

it('a template with the line ends of Windows gives the same bytes', () => {
  const path = 'templates/README.md'
  const text = `${read(ROOT, path)}\n\`\`\`sh\none\ntwo\n\`\`\`\n\n<p>\nthree\n</p>\n`
  const render = (value: string) => renderPage(new VFile({ path, value }), checkList(readDatasetFiles(ROOT)))
  assert.equal(render(text.replaceAll('\n', '\r\n')), render(text))
})
