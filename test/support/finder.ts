/// <reference lib="dom" />
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { exportRecords } from '../../src/export/records.ts'
import { readDatasetFiles } from '../../src/list/files.ts'
import { checkList } from '../../src/list/list.ts'
import type { FinderData } from '../../src/site/data.ts'
import { read, run } from './project.ts'

/** Make the finder of a list in some folder. */
export function makeSite(root: string, folder: string): { file: string; html: string; data: FinderData } {
  const { code, stderr } = run(['site', '--root', root, '--out', folder])
  if (code !== 0) throw new Error(stderr)
  const html = read(folder, 'index.html')
  return { file: join(folder, 'index.html'), html, data: JSON.parse(dataIn(html)) as FinderData }
}

/** The JSON that the page holds. */
export function dataIn(html: string): string {
  return /<script type="application\/json" id="data">(.*?)<\/script>/su.exec(html)?.[1] ?? ''
}

/** What a finder did while it was open. */
export interface OpenFinder {
  readonly page: Page
  /** All requests but that for the page itself. */
  readonly requests: readonly string[]
  /** Errors of its console and its script. */
  readonly errors: readonly string[]
}

/** Open the finder from its file, as if it had been sent by mail. */
export async function openFinder(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
  hash = '',
): Promise<OpenFinder> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(pathToFileURL(file).href + hash)
  requests.shift()
  return { page, requests, errors }
}

/** Tick a box, or take the tick away. */
export function pick(page: Page, facet: string, value: string): Promise<void> {
  const name = new RegExp(`^${value.replace(/[()]/gu, '\\$&')} ?\\d+$`, 'u')
  return page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name }).click({ force: true })
}

/** The titles that the list shows, to its end. */
export function titles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const more = document.querySelector<HTMLButtonElement>('#more')
    while (more && !more.hidden) more.click()
    return [...document.querySelectorAll('#list > li > details > summary > .title')].map((title) => title.textContent)
  })
}

/** What stands in the address behind `#`. */
export function hashOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash)
}

/** What the files of a list say, as programs get it. */
export function recordsOf(root: string) {
  return exportRecords(checkList(readDatasetFiles(root)))
}
