import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { noChromium, openBrowser, openPage } from '../support/chromium.ts'
import { preview } from '../support/preview.ts'
import { FIXTURES } from '../support/project.ts'

for (const width of [1280, 390]) {
  describe(`a section on its own page, ${width} pixels wide`, { skip: noChromium, timeout: 120_000 }, () => {
    let browser: Browser
    let url: string
    let page: Page
    const ends: (() => Promise<void>)[] = []
    before(async () => {
      browser = await openBrowser()
      // The preview ends with the browser, not with this hook.
      url = await preview({ after: (end) => ends.push(end) }, join(FIXTURES, 'projects/own-page'))
      page = (await openPage(browser, url, width)).page
    })
    after(async () => {
      await browser?.close()
      for (const end of ends) await end()
    })

    const target = () => page.locator(':target')
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

    it('an old link lands on its row of README.md, which leads to the details', async () => {
      await page.goto(`${url}#second-1`)
      const row = page.locator('tr', { has: target() })
      assert.match(await row.innerText(), /^Second（注册后下载）/u)
      assert.ok(await fits())
      await row.getByRole('link', { name: 'Second' }).click()
      await page.waitForURL('**/pages/chest.md#second')
      assert.equal(await target().innerText(), 'Second')
      assert.ok(await fits())
    })

    it('leads from there to what replaced it, to an overlap on README.md, and back', async () => {
      await page.goto(`${url}pages/chest.md#first`)
      await page.getByText('后续：').getByRole('link', { name: 'Second' }).click()
      assert.equal(await target().innerText(), 'Second')
      await page.getByText('有重叠').first().getByRole('link', { name: 'Liver' }).click()
      await page.waitForURL('**/README.md#liver')
      assert.equal(await target().innerText(), 'Liver')
      await page.getByText('有重叠').getByRole('link', { name: 'Second' }).click()
      await page.waitForURL('**/pages/chest.md#second')
      await page.getByRole('link', { name: '总表' }).click()
      await page.waitForURL('**/README.md#*')
      assert.equal(await target().innerText(), '胸部')
    })
  })
}
