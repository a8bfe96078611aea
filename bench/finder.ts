/// <reference lib="dom" />
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { median } from './table.ts'

const CHROMIUM = '/usr/bin/chromium'

/** What a reader does, one after the other; each begins where the last one ended. */
const STEPS: readonly { readonly what: string; readonly value: string }[] = [
  { what: 'task', value: '分割' },
  { what: 'modality', value: 'MRI' },
  { what: 'modality', value: 'MRI' },
  { what: 'query', value: 'C' },
  { what: 'query', value: 'CT' },
  { what: 'query', value: '肺结节' },
  { what: 'query', value: '' },
  { what: 'task', value: '分割' },
  { what: 'sort', value: 'name' },
  { what: 'sort', value: 'page' },
]

/**
 * How long the finder takes from a click or a key to the picture that shows its outcome, in milliseconds: the
 * median and the worst of all steps.
 *
 * @param page the HTML file.
 * @returns nothing where there is no browser.
 */
export async function measureFinder(
  page: string,
  rounds: number,
): Promise<{ median: number; worst: number } | undefined> {
  if (!existsSync(CHROMIUM)) return undefined
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await tab.goto(pathToFileURL(page).href)
    const times = await tab.evaluate(
      async ({ steps, count }) => {
        const act = ({ what, value }: { what: string; value: string }) => {
          const field = document.getElementById(what)
          if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
            field.value = value
            field.dispatchEvent(new Event(what === 'sort' ? 'change' : 'input'))
          } else document.querySelector<HTMLInputElement>(`[name="${what}"][value="${value}"]`)?.click()
        }
        // The frame after the change has been laid out and painted when the next task runs.
        const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        const taken: number[] = []
        for (let round = 0; round < count; round++) {
          for (const step of steps) {
            await painted()
            const start = performance.now()
            act(step)
            await painted()
            taken.push(performance.now() - start)
          }
        }
        return taken
      },
      { steps: STEPS, count: rounds },
    )
    return { median: median(times), worst: Math.max(...times) }
  } finally {
    await browser.close()
  }
}
