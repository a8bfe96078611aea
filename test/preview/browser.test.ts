import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { chineseFonts, noChineseFont, noChromium, openBrowser, openPage, type Seen } from '../support/chromium.ts'
import { preview } from '../support/preview.ts'
import { project, ROOT, read, smallest } from '../support/project.ts'
import { THOROUGH } from '../support/property.ts'

const SCREENSHOTS = join(ROOT, '.build/screenshots')
const WIDTHS = { 'a laptop': 1280, 'a phone': 390 }

/** Boxes in CSS pixels from the page's top left corner. */
interface Box {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly scrolls: boolean
}

for (const [name, width] of Object.entries(WIDTHS)) {
  describe(`the real page on ${name}, ${width} pixels wide`, { skip: noChromium, timeout: 300_000 }, () => {
    let browser: Browser
    let seen: Seen
    let page: Page
    before(async () => {
      browser = await openBrowser()
      seen = await openPage(browser, await preview({ after }, ROOT), width)
      page = seen.page
    })
    after(() => browser?.close())

    it('asks elsewhere for its pictures only, and has nothing to complain of', () => {
      assert.ok(seen.remote.length > 0)
      assert.deepEqual(
        seen.remote.filter((request) => !request.startsWith('image ')),
        [],
      )
      assert.deepEqual(seen.errors, [])
    })

    it('does not scroll sideways; what is too wide scrolls in itself', async () => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= width, `${wide} pixels`)
      const boxes = await page.locator('table, pre, img, section').evaluateAll((nodes): Box[] =>
        nodes.map((node) => {
          const { left, right } = node.getBoundingClientRect()
          const scrolls = /auto|scroll/u.test(getComputedStyle(node).overflowX) || node.scrollWidth <= node.clientWidth
          return { name: node.outerHTML.slice(0, 200), left, right, scrolls }
        }),
      )
      assert.ok(boxes.length > 0)
      for (const box of boxes) assert.ok(box.scrolls && box.left >= 0 && box.right <= width, box.name)
    })

    it('shows all its pictures centred and of one width, whatever size they have', async () => {
      const pictures = await page.locator('p[align=center] > img').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { left, right } = node.getBoundingClientRect()
          return { own: (node as HTMLImageElement).naturalWidth, width: right - left, middle: (left + right) / 2 }
        }),
      )
      assert.ok(new Set(pictures.map(({ own }) => own)).size > 10, 'pictures of many sizes')
      assert.deepEqual([...new Set(pictures.map((picture) => Math.round(picture.width)))].length, 1)
      const middle = await page.evaluate(() => document.documentElement.clientWidth / 2)
      for (const picture of pictures) assert.ok(Math.abs(picture.middle - middle) <= 1, `${picture.middle}`)
    })

    it('brings the target of every link inside it into view', async () => {
      const lost = await page.locator('a[href^="#"]').evaluateAll(async (links, all) => {
        const failures: string[] = []
        const once = new Map((links as HTMLAnchorElement[]).map((link) => [link.hash, link]))
        for (const link of all ? (links as HTMLAnchorElement[]) : once.values()) {
          window.scrollTo(0, 0)
          link.click()
          await new Promise((resolve) => setTimeout(resolve))
          const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
          const { top, bottom } = target?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
          const inView = top >= -1 && bottom <= innerHeight + 1
          if (!inView || document.querySelector(':target') !== target) failures.push(`${link.hash} ${top}`)
        }
        return { failures, clicked: once.size }
      }, THOROUGH)
      assert.ok(lost.clicked > 90)
      assert.deepEqual(lost.failures, [])
    })

    it('leads from 目录 to each heading that it names, and to the row of each dataset on another page', async () => {
      const contents = page.locator('h1#目录 + details')
      await contents.locator('summary').click()
      const last = contents.locator('a').last()
      await last.click()
      const target = page.locator(':target')
      assert.equal(await target.innerText(), await last.innerText())
      const pairs = await contents.locator('a').evaluateAll((links) =>
        (links as HTMLAnchorElement[]).map((link) => {
          const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
          const isHeading = target?.matches('h1, h2, h3, h4, h5, h6')
          return {
            link: link.textContent,
            heading: isHeading ? target?.textContent : undefined,
            row: target?.closest('tr')?.textContent,
          }
        }),
      )
      assert.ok(pairs.length > 200)
      for (const { link, heading, row } of pairs)
        assert.ok(row ? row.length > 0 : heading === link, `${link}: ${heading}`)
    })

    it('shows how one gets a dataset and whether it may be used without sideways scrolling', async () => {
      const beyond = await page.evaluate(() => {
        const lines = [...document.querySelectorAll('p')].filter(({ textContent }) =>
          /^(?:获取|商用)：/u.test(textContent ?? ''),
        )
        const overviews = [...document.querySelectorAll('table')].filter(
          ({ rows }) => rows[0]?.cells[0]?.textContent === '数据集',
        )
        const names = overviews.flatMap(({ rows }) => [...rows].flatMap(({ cells }) => cells[0] ?? []))
        const edge = document.documentElement.clientWidth
        return {
          lines: lines.length,
          names: names.length,
          beyond: [...lines, ...names]
            .filter((node) => node.getBoundingClientRect().right > edge)
            .map(({ textContent }) => textContent),
        }
      })
      assert.ok(beyond.lines > 50 && beyond.names > 50)
      assert.deepEqual(beyond.beyond, [])
    })

    it('shows Chinese in a font that has it', { skip: noChineseFont }, async () => {
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('DOM.enable')
      await cdp.send('CSS.enable')
      const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
      // Elements that hold text only: the fonts of a node are those of its own text.
      const selector = 'h1, h2, h3, th, h1#目录 + details a'
      const texts = await page.locator(selector).allTextContents()
      const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
      for (const [index, nodeId] of nodeIds.entries()) {
        const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId })
        const chinese = fonts.filter(({ familyName }) => chineseFonts.has(familyName))
        const glyphs = chinese.reduce((sum, { glyphCount }) => sum + glyphCount, 0)
        const characters = texts[index]?.match(/\p{Script=Han}/gu)?.length ?? 0
        assert.ok(glyphs >= characters, `${texts[index]}: ${JSON.stringify(fonts)}`)
      }
      assert.ok(nodeIds.length > 100)
    })

    it('is kept as pictures to look at: its top, its index, its first datasets', async () => {
      mkdirSync(SCREENSHOTS, { recursive: true })
      await page.setViewportSize({ width, height: 3000 })
      const [first = '', second = ''] = await page.locator('h1#目录 + details > ul > li > a').allInnerTexts()
      for (const [place, target] of ['top', first, second].entries()) {
        // `#top`, where no element has this id, is the top of the page.
        await page.goto(new URL(`#${target}`, page.url()).href)
        await page.screenshot({ path: join(SCREENSHOTS, `${width}-${place + 1}.png`) })
      }
    })
  })
}

describe('an open preview', { skip: noChromium, timeout: 60_000 }, () => {
  it('reloads by itself after a save: to the problems, and back to the page', async (t) => {
    const browser = await openBrowser()
    t.after(() => browser.close())
    const root = project(t, smallest)
    const { page, errors } = await openPage(browser, await preview(t, root), 1280)
    const template = join(root, 'templates/README.md')
    const text = read(root, 'templates/README.md')
    writeFileSync(template, `${text}\n{{no-such-word}}\n`)
    await page.getByText('不认识的占位符 {{no-such-word}}').waitFor()
    assert.equal(await page.getByRole('heading', { name: 'LUNA16' }).count(), 0)
    writeFileSync(template, `${text}\n# 新的一章\n`)
    await page.getByRole('heading', { name: '新的一章' }).waitFor()
    assert.equal(await page.getByRole('heading', { name: 'LUNA16' }).count(), 1)
    assert.deepEqual(errors, [])
  })

  it('does so at /site/ too, and keeps what was searched', async (t) => {
    const browser = await openBrowser()
    t.after(() => browser.close())
    const root = project(t, smallest)
    const url = await preview(t, root)
    const { page, remote, errors } = await openPage(browser, `${url}site/#q=luna`, 1280)
    await page.getByText('LUNA16', { exact: true }).waitFor()
    const file = join(root, 'datasets/lung/luna16.yaml')
    const text = read(root, 'datasets/lung/luna16.yaml')
    writeFileSync(file, `${text}title: LUNA 2016\n`)
    await page.locator('#list').getByText('LUNA 2016', { exact: true }).waitFor()
    assert.equal(await page.getByRole('searchbox').inputValue(), 'luna')
    writeFileSync(file, `${text}titel: LUNA 2016\n`)
    await page.getByText('不认识的键 titel').waitFor()
    writeFileSync(file, text)
    await page.locator('#list').getByText('LUNA16', { exact: true }).waitFor()
    assert.deepEqual([remote, errors], [[], []])
  })
})
