/// <reference lib="dom" />
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** Why a test that needs a browser is left out; `false` where it is installed. */
export const noChromium: string | false = existsSync(CHROMIUM)
  ? false
  : 'chromium is not installed (Debian: apt install chromium)'

const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })

/** The installed fonts that have Chinese characters. */
export const chineseFonts: ReadonlySet<string> = new Set((listed.stdout ?? '').split(/[\n,]/u).filter(Boolean))

/** Why a test that needs Chinese characters is left out; `false` where a font has them. */
export const noChineseFont: string | false =
  chineseFonts.size > 0 ? false : 'no Chinese font is installed (Debian: apt install fonts-noto-cjk)'

export function openBrowser(): Promise<Browser> {
  // No sandbox, since the tests may run as root; nothing goes out by itself.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: CHROMIUM, args: [...args, ...quiet] })
}

/** What a page asked for from elsewhere, and what it complained of. */
export interface Seen {
  readonly page: Page
  /** All requests beyond the preview, as `type address`. */
  readonly remote: readonly string[]
  /** Errors of the page's console: blocked by its policy, scripts that failed. */
  readonly errors: readonly string[]
}

/**
 * Open a preview. There is no network: every remote picture is answered with one of another size,
 * anything else remote is refused.
 */
export async function openPage(browser: Browser, url: string, width: number): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const remote: string[] = []
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.route(
    (address) => address.origin !== new URL(url).origin,
    (route) => {
      const type = route.request().resourceType()
      remote.push(`${type} ${route.request().url()}`)
      return type === 'image'
        ? route.fulfill({ contentType: 'image/svg+xml', body: picture(remote.length) })
        : route.abort()
    },
  )
  await page.goto(url)
  return { page, remote, errors }
}

/** The nth picture: from an icon to wider than any screen. */
function picture(n: number): string {
  const width = 16 + ((n * 397) % 3000)
  const height = 16 + ((n * 211) % 900)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="100%" height="100%" fill="hsl(${(n * 47) % 360} 40% 70%)"/></svg>`
}
