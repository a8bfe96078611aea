/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Browser } from 'playwright-core'
import { pageContext } from '../../src/page/context.ts'
import { finderDocument } from '../../src/site/document.ts'
import { finderData } from '../../src/site/sets.ts'
import { catalogWith, findingsFor, pathOf } from '../support/between.ts'
import { noChromium, openBrowser } from '../support/chromium.ts'
import { expectedOf } from '../support/expected.ts'
import { dataIn, openFinder, titles } from '../support/finder.ts'
import { type Hostile, hostile } from '../support/hostile.ts'
import { address } from '../support/outline.ts'
import { project, ROOT } from '../support/project.ts'
import { RUNS } from '../support/property.ts'

const BATCH = 250
const script = readFileSync(join(ROOT, 'dist/site/script.js'), 'utf8')
const repository = { owner: 'o', name: 'list', branch: 'main' }

/** The finder of a list with these datasets, each between two plain ones. */
function finderWith(datasets: readonly Hostile[]): string {
  const catalog = catalogWith(datasets)
  const data = finderData(pageContext(catalog, { before: [], after: [] }, repository))
  return finderDocument(data, catalog, { title: '</title><script>alert(1)</script>', home: undefined, script })
}

const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)><!--'
const named = (odd: Hostile): Hostile => ({ name: 'Name', homepage: 'https://a.example/', ...odd })
const examples: readonly Hostile[] = [
  named({ name: evil }),
  named({ title: `${evil}<script>`, size: evil, annotation: '"><svg onload=alert(1)>' }),
  named({ license: { name: evil, url: "https://a.example/'onmouseover='alert(1)" } }),
  named({ homepage: [{ label: evil, url: 'https://a.example/?%3C/script%3E' }] }),
  named({ links: [{ title: evil, url: 'https://a.example/#%3Cscript%3E' }] }),
  named({
    description: `\`${evil}\`\n\n\`\`\`\n${evil}\n\`\`\`\n\n- \\<script>alert(1)\\</script>\n\n3. [a](https://a.b/?<i>)`,
  }),
  named({ image: { url: 'https://a.example/x.png', alt: evil } }),
  named({ name: '__proto__', title: 'constructor', collection: '{{sections}} \\u003cscript>' }),
]

/** The elements that the document has before its script runs, whatever the data says. */
const ELEMENTS = [
  ...['a', 'body', 'button', 'details', 'div', 'form', 'h1', 'h2', 'head', 'header', 'html', 'input', 'label', 'li'],
  ...['main', 'meta', 'option', 'p', 'script', 'select', 'style', 'summary', 'title', 'ul'],
]

/** The names of all elements, as a browser would build them. */
function elementNames(node: Tree.Node): string[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementNames) : []
  return 'tagName' in node ? [node.tagName, ...children] : children
}

describe('whatever a dataset file says, on the finder it is text', { skip: noChromium, timeout: 600_000 }, () => {
  const folder = project({ after }, {})
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser?.close())

  const random = fc.sample(hostile, { numRuns: RUNS, seed: 1 })
  const fit = [...examples, ...random].filter((dataset) => findingsFor(dataset).findings.length === 0)
  const batches = Array.from({ length: Math.ceil(fit.length / BATCH) }, (_, index) =>
    fit.slice(index * BATCH, (index + 1) * BATCH),
  )

  it('is tried with texts that reach the page', () => {
    assert.ok(fit.length > RUNS / 4)
    for (const example of examples.slice(0, 5)) assert.ok(fit.includes(example), JSON.stringify(example))
  })

  for (const [index, datasets] of batches.entries()) {
    const html = finderWith(datasets)

    it(`makes no elements of the document (${index + 1} of ${batches.length})`, () => {
      const names = elementNames(parse(html))
      assert.deepEqual([...new Set(names)].toSorted(), ELEMENTS)
      assert.equal(names.filter((name) => name === 'script').length, 2)
      assert.equal(names.filter((name) => name === 'li').length, 2 * datasets.length + 2)
      assert.equal(dataIn(html).includes('<'), false)
      JSON.parse(dataIn(html))
    })

    it(`is shown as it is (${index + 1} of ${batches.length})`, async () => {
      const file = join(folder, `${index}.html`)
      writeFileSync(file, html)
      const { page, requests, errors } = await openFinder(browser, file)
      const dialogs: string[] = []
      page.on('dialog', (dialog) => dialogs.push(dialog.message()))
      const wanted = datasets.map((dataset, position) => expectedOf(dataset, pathOf(position)))
      const odd = (await titles(page)).filter((_, position) => position % 2 === 1)
      // The plain ones stand between; the guest is the last.
      assert.deepEqual(
        odd.slice(0, wanted.length),
        wanted.map(({ title }) => title),
      )
      await page.locator('#list details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true
      })
      await page.locator('#list li:last-child .body').waitFor()
      const shown = await page.locator('#list .body').evaluateAll((bodies) =>
        bodies.map((body) => ({
          tags: [...new Set([...body.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))],
          attributes: [...new Set([...body.querySelectorAll('*')].flatMap((node) => node.getAttributeNames()))],
          values: [...body.querySelectorAll(':scope > dl > dd')].map(({ textContent }) => textContent ?? ''),
          links: [...body.querySelectorAll('a')].map((link) => [
            link.textContent ?? '',
            link.getAttribute('href') ?? '',
          ]),
        })),
      )
      for (const [position, { cells, links, references }] of wanted.entries()) {
        const body = shown[position * 2 + 1]
        assert.ok(body)
        assert.deepEqual(
          body.values,
          cells.filter((cell) => cell !== ''),
        )
        const known = body.links.map(([text, url]) => `${text} ${address(url)}`)
        for (const [text, url] of links.slice(0, -1))
          assert.ok(known.includes(`${text} ${address(url)}`), `${text} ${url}`)
        assert.ok(references.length > 0)
        assert.deepEqual(
          body.tags.filter((tag) => !/^(?:a|br|code|dd|dl|dt|em|li|ol|p|pre|strong|ul)$/u.test(tag)),
          [],
        )
        assert.deepEqual(
          body.attributes.filter((name) => !['href', 'class', 'start'].includes(name)),
          [],
        )
        for (const [, url] of body.links) assert.match(url ?? '', /^(?:https?:\/\/|#open=)/iu)
      }
      assert.deepEqual([requests, errors, dialogs], [[], [], []])
      await page.context().close()
    })
  }
})
