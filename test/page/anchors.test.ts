import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { toString as textOf } from 'mdast-util-to-string'
import { assemble } from '../../src/project/assemble.ts'
import { all, parse } from '../support/markdown.ts'
import { project, smallest } from '../support/project.ts'

const template = smallest['templates/README.md'] ?? ''

/** Every link of a page that leads to a heading of it, as text → anchor, in order. */
function linksWithin(t: TestContext, files: Readonly<Record<string, string>>): string[] {
  const { made } = assemble(project(t, { ...smallest, ...files }), 0)
  return all(parse(String(made?.[0].content)), 'link').flatMap((link) =>
    link.url.startsWith('#') ? [`${textOf(link)} ${decodeURI(link.url)}`] : [],
  )
}

// GitHub numbers an anchor that an earlier heading of the page has: x, x-1, x-2.
describe('a dataset titled like an earlier heading is led to, not that heading', () => {
  it('like one of the template before the sections: from the contents, the index and an overlap', (t) => {
    const links = linksWithin(t, {
      'datasets/lung/luna16.yaml': 'name: LUNA16\nhomepage: https://example.org/luna16\n',
      'datasets/lung/other.yaml': 'name: Other\nhomepage: https://example.org/other\noverlaps: [luna16]\n',
      'templates/README.md': template.replace('# 目录', '# LUNA16\n\n# 目录'),
    })
    assert.deepEqual(links, [
      ...['索引 #索引', '按商用 #按商用', '肺 #肺', 'LUNA16 #luna16-1', 'Other #other', '待补充 #待补充'],
      ...['肺 #肺', 'LUNA16 #luna16-1', 'Other #other'],
      ...['Other #other', 'LUNA16 #luna16-1'],
    ])
  })

  it('like one of the index, which the program writes', (t) => {
    const links = linksWithin(t, {
      'datasets/lung/luna16.yaml': 'name: 按商用\nhomepage: https://example.org/luna16\n',
    })
    assert.deepEqual(links, [
      ...['索引 #索引', '按商用 #按商用', '肺 #肺', '按商用 #按商用-1', '待补充 #待补充'],
      ...['肺 #肺', '按商用 #按商用-1'],
    ])
  })

  it('but a heading after the sections takes nothing from it', (t) => {
    const links = linksWithin(t, {
      'templates/README.md': template.replace('{{incomplete}}', '{{incomplete}}\n\n# LUNA16'),
    })
    assert.deepEqual(links, [
      ...['索引 #索引', '按商用 #按商用', '肺 #肺', 'LUNA16 #luna16', '待补充 #待补充', 'LUNA16 #luna16-1'],
      ...['肺 #肺', 'LUNA16 #luna16'],
    ])
  })
})
