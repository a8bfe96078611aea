import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderHtml } from '../../src/preview/html.ts'
import { attribute, type Element, elements, elementsOf, textIn } from '../support/html.ts'
import { cmark, noCmark } from '../support/markdown.ts'
import { FIXTURES, ROOT, read } from '../support/project.ts'

/** What a reader gets from a page, whatever markup carries it. */
function contentOf(html: string) {
  const [page] = elementsOf(`<main>${html}</main>`)
  assert.ok(page)
  const cells = (row: Element) => row.childNodes.flatMap((cell) => ('tagName' in cell ? [textIn(cell)] : []))
  return {
    headings: elementsOf(html)
      .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
      .map((heading) => [heading.tagName, textIn(heading)]),
    tables: elements(page, 'table').map((table) => elements(table, 'tr').map(cells)),
    links: elements(page, 'a').map((link) => [attribute(link, 'href'), textIn(link)]),
    images: elements(page, 'img').map((image) => ['src', 'alt', 'width'].map((name) => attribute(image, name))),
  }
}

describe("the preview shows what GitHub's own parser reads", { skip: noCmark }, () => {
  const pages = {
    'the real page': read(ROOT, 'README.md'),
    'a project with every key': read(FIXTURES, 'projects/every-key/README.md'),
  }
  for (const [name, markdown] of Object.entries(pages)) {
    it(name, () => {
      const actual = contentOf(renderHtml(markdown))
      const expected = contentOf(cmark(markdown))
      for (const part of ['headings', 'tables', 'links', 'images'] as const) {
        assert.ok(expected[part].length > 0)
        assert.deepEqual(actual[part], expected[part], part)
      }
    })
  }
})

describe("GitHub's sanitizer", () => {
  it('takes out what can run, and what could dress up as the page', () => {
    const html = renderHtml(
      [
        '<script>alert(1)</script>',
        '<img src="x" onerror="alert(1)">',
        '<p style="position:fixed" class="preview-problems">text</p>',
        '[link](javascript:alert\\(1\\))',
        '<a href="data:text/html,x">link</a>',
        '<iframe src="https://example.org"></iframe>',
        '<!-- comment -->',
      ].join('\n\n'),
    )
    assert.doesNotMatch(html, /script|onerror|style|class|data:|iframe|comment/u)
    assert.equal(html.match(/<a>link<\/a>/gu)?.length, 2)
  })

  it('keeps what centres and sizes a picture', () => {
    const picture = '<p align="center"><img src="https://example.org/a.png" alt="甲" width="480"></p>'
    assert.equal(renderHtml(picture), picture)
  })

  it('leaves an id where a link of the page finds it', () => {
    assert.match(renderHtml('<a id="索引"></a>'), /<a id="索引">/u)
  })
})

describe('the rest of what GitHub does', () => {
  it('gives headings its anchors, and a number to one that comes again', () => {
    const html = renderHtml('# 参考项目/列表\n\n## MURA-1.1\n\n## MURA-1.1\n')
    const ids = [...html.matchAll(/id="([^"]*)"/gu)].map(([, id]) => id)
    assert.deepEqual(ids, ['参考项目列表', 'mura-11', 'mura-11-1'])
  })

  it('turns emoji names into emoji, but not in code', () => {
    assert.equal(
      renderHtml(':lungs: `:lungs:` 12:30:45 :no-such-name:'),
      '<p>🫁 <code>:lungs:</code> 12:30:45 :no-such-name:</p>',
    )
  })
})
