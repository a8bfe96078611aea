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

/** In milliseconds, to the picture that shows the outcome of a click or a key. */
export interface FinderTimes {
  readonly median: number
  /** Nine in ten are no slower. */
  readonly most: number
  /** The same where nothing is to be done: a frame has its own length. */
  readonly idle: number
}

/**
 * How quick the finder is in Chromium.
 *
 * @param page the HTML file.
 * @param rounds how often all steps are made.
 * @returns nothing where there is no browser.
 */
export async function measureFinder(page: string, rounds: number): Promise<FinderTimes | undefined> {
  if (!existsSync(CHROMIUM)) return undefined
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await tab.goto(pathToFileURL(page).href)
    const { times, idle } = await tab.evaluate(timeSteps, { steps: STEPS, rounds })
    const inOrder = times.toSorted((a, b) => a - b)
    const most = inOrder[Math.ceil(inOrder.length * 0.9) - 1] ?? Number.NaN
    return { median: median(times), most, idle: median(idle) }
  } finally {
    await browser.close()
  }
}

/** Runs in the page; all that it needs stands in it. */
async function timeSteps({ steps, rounds }: { steps: typeof STEPS; rounds: number }) {
  const act = ({ what, value }: (typeof STEPS)[number]) => {
    const field = document.getElementById(what)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = value
      field.dispatchEvent(new Event(what === 'sort' ? 'change' : 'input'))
    } else document.querySelector<HTMLInputElement>(`[name="${what}"][value="${value}"]`)?.click()
  }
  // When the next task runs, the frame after the change has been laid out and painted.
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const time = async (work: () => void) => {
    // Nobody is quicker than this from one click to the next.
    await new Promise((resolve) => setTimeout(resolve, 100))
    const start = performance.now()
    work()
    await painted()
    return performance.now() - start
  }
  const times: number[] = []
  const idle: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const step of steps) {
      times.push(await time(() => act(step)))
      idle.push(await time(() => {}))
    }
  }
  return { times, idle }
}
