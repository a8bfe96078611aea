/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { generate } from '../../bench/generate.ts'
import type { ExportRecord } from '../../src/export/records.ts'
import type { FinderData } from '../../src/site/data.ts'
import { noChromium, openBrowser } from '../support/chromium.ts'
import { hashOf, makeSite, openFinder, pick, recordsOf, titles } from '../support/finder.ts'
import { project, ROOT, read } from '../support/project.ts'

/** A reader's question: how it is clicked, how it is typed, and which datasets answer it, by what their files say. */
interface Question {
  readonly clicks?: readonly (readonly [facet: string, value: string])[]
  readonly typed?: string
  readonly answers: (record: ExportRecord) => boolean
}

const text = ({ name, title, annotation, description }: ExportRecord) =>
  [name, title, annotation, description].join(' ')

const questions: Readonly<Record<string, Question>> = {
  'segmentation in MRI, for commerce, to be downloaded at once': {
    clicks: [
      ['任务', '分割'],
      ['模态', 'MRI'],
      ['商用', '允许'],
      ['获取', '开放下载'],
    ],
    answers: (record) =>
      record.tasks?.includes('分割') === true &&
      record.modalities?.includes('MRI') === true &&
      record.commercial === 'allowed' &&
      record.access === 'open',
  },
  'CT or MRI of a kidney': {
    clicks: [
      ['分类', '肾脏'],
      ['模态', 'CT'],
      ['模态', 'MRI'],
    ],
    answers: ({ section, also_in = [], modalities = [] }) =>
      [section, ...also_in].some((path) => path.split('/')[0] === 'kidney') &&
      (modalities.includes('CT') || modalities.includes('MRI')),
  },
  'nodules of the lung, by way of the lung': {
    clicks: [
      ['分类', '肺'],
      ['分类', '肺结节'],
    ],
    answers: ({ section, also_in = [] }) => [section, ...also_in].includes('lung/nodule'),
  },
  'what says nothing of its licence': { clicks: [['许可', '没有写明']], answers: ({ license }) => !license },
  'MRI of a knee': {
    typed: '膝关节 MRI',
    answers: (record) =>
      /膝关节/u.test(text(record)) && (record.modalities?.includes('MRI') || /\bMRI?\b/u.test(text(record))),
  },
  'X-rays of a chest, as one says it': {
    typed: 'X光胸部',
    answers: (record) => {
      const said = text(record)
      const xray =
        record.modalities?.some((word) => word === 'X 线') || /X ?线|X-ray|X ?光|胸片|\bCXR\b|\bDR\b/iu.test(said)
      return xray && /胸部/u.test(said)
    },
  },
  'a dataset by its name': { typed: 'luna16', answers: (record) => /luna16/iu.test(text(record)) },
  'a name and a box': {
    typed: 'MSD',
    clicks: [['模态', 'CT']],
    answers: (record) =>
      /msd/iu.test(`${text(record)} ${record.collection}`) && record.modalities?.includes('CT') === true,
  },
}

const lists: Readonly<Record<string, (root: string) => string>> = {
  'the real list': () => ROOT,
  'a list of 1,000': (root) => {
    generate(ROOT, root, 1_000)
    return root
  },
}

let browser: Browser
before(async () => {
  if (!noChromium) browser = await openBrowser()
})
after(() => browser?.close())

for (const [name, rootOf] of Object.entries(lists)) {
  describe(`the finder of ${name}`, { skip: noChromium, timeout: 300_000 }, () => {
    let file = ''
    let data: FinderData
    let records: ExportRecord[]
    const folder = project({ after }, {})
    before(() => {
      const root = rootOf(folder)
      const made = makeSite(root, folder)
      file = made.file
      data = made.data
      records = recordsOf(root)
    })

    it('shows all datasets, in the order of the page', async () => {
      const { page, requests, errors } = await openFinder(browser, file)
      assert.deepEqual(
        await titles(page),
        records.map(({ name, title }) => title ?? name),
      )
      assert.deepEqual([requests, errors], [[], []])
    })

    for (const [question, { clicks = [], typed, answers }] of Object.entries(questions)) {
      it(`answers: ${question} (${clicks.length} clicks${typed ? `, “${typed}”` : ''})`, async (t) => {
        const { page, requests, errors } = await openFinder(browser, file)
        if (typed) await page.getByRole('searchbox', { name: '搜索' }).pressSequentially(typed)
        for (const [facet, value] of clicks) await pick(page, facet, value)
        const shown = await titles(page)
        const wanted = records.filter(answers).map(({ name, title }) => title ?? name)
        t.diagnostic(`${wanted.length} datasets`)
        assert.deepEqual(shown.toSorted(), wanted.toSorted())
        assert.ok(wanted.length > 0 && wanted.length < records.length)
        assert.equal(await page.getByRole('status').textContent(), `${records.length} 个中的 ${wanted.length} 个`)
        // Sent to someone else, the address shows the same.
        const sent = await openFinder(browser, file, {}, await hashOf(page))
        assert.deepEqual(await titles(sent.page), shown)
        assert.deepEqual([requests, errors], [[], []])
        await page.context().close()
        await sent.page.context().close()
      })
    }

    it('grows as one scrolls, and leads to a dataset that is not there yet', async () => {
      const { page } = await openFinder(browser, file)
      const lines = page.locator('#list > li')
      const first = await lines.count()
      assert.ok(first < records.length)
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      await lines.nth(first).waitFor()
      const last = records.at(-1)
      await page.evaluate((id) => {
        location.hash = `open=${id}`
      }, last?.id)
      await page.locator('#list > li:last-child > details[open] .body').waitFor()
      assert.equal(await lines.count(), records.length)
      assert.equal(await page.locator('summary:focus .title').textContent(), last?.title ?? last?.name)
    })

    it('goes back and forward through what was asked', async () => {
      const { page } = await openFinder(browser, file)
      const count = () => page.getByRole('status').textContent()
      const all = await count()
      await pick(page, '任务', '分割')
      const segmentation = await count()
      await page.getByRole('searchbox').pressSequentially('肝脏')
      const liver = await count()
      assert.equal(new Set([all, segmentation, liver]).size, 3)
      for (const [step, wanted, typed] of [
        ['goBack', segmentation, ''],
        ['goBack', all, ''],
        ['goForward', segmentation, ''],
        ['goForward', liver, '肝脏'],
      ] as const) {
        await page[step]()
        assert.equal(await count(), wanted)
        assert.equal(await page.getByRole('searchbox').inputValue(), typed)
        assert.equal(await page.getByRole('checkbox', { name: /^分割/u }).isChecked(), wanted !== all)
      }
    })

    it('weighs at most 100 KB beside its data', () => {
      const html = read(folder, 'index.html')
      const beside = html.replace(JSON.stringify(data).replaceAll('<', '\\u003c'), '').replace(/<li><a .*?<\/li>/gu, '')
      assert.ok(html.length - beside.length > 100_000)
      assert.ok(Buffer.byteLength(beside) < 100_000, `${Buffer.byteLength(beside)} bytes`)
    })
  })
}

describe('a dataset in the finder', { skip: noChromium, timeout: 120_000 }, () => {
  const folder = project({ after }, {})
  let site: ReturnType<typeof makeSite>
  before(() => {
    site = makeSite(ROOT, folder)
  })

  it('opens to what the page shows of it, with the ways to it', async () => {
    const { page, requests, errors } = await openFinder(browser, site.file)
    await page.getByRole('searchbox').fill('MSD脑瘤分割')
    await page.locator('summary', { hasText: 'MSD脑瘤分割' }).click()
    const open = page.locator('details[open] .body')
    const links = await open
      .locator('a')
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]))
    for (const way of [
      ['官方页面', 'http://medicaldecathlon.com/'],
      ['许可条款', 'https://creativecommons.org/licenses/by-sa/4.0/'],
      ['在 README 里看', 'https://github.com/linhandev/dataset/blob/HEAD/pages/brain.md#msd脑瘤分割'],
      ['YAML 文件', /\/blob\/HEAD\/datasets\/brain\/(?:tumor\/)?msd-brain-tumour\.yaml$/u],
      ['BraTS2021', '#open=brats2021'],
    ] as const) {
      const [label, address] = way
      const found = links.find(([text]) => text === label)?.[1] ?? ''
      if (typeof address === 'string') assert.equal(found, address)
      else assert.match(found, address)
    }
    assert.match(await open.innerText(), /标签格式\nNIfTI 掩膜/u)
    assert.match(await open.innerText(), /获取：开放下载 · 商用：允许/u)
    await open.getByRole('link', { name: 'BraTS2021' }).first().click()
    assert.equal(await page.locator('details[open] > summary > .title', { hasText: 'BraTS2021' }).count(), 1)
    assert.ok(
      await page.locator('summary', { hasText: /^BraTS2021/u }).evaluate((node) => node === document.activeElement),
    )
    assert.deepEqual([requests, errors], [[], []])
  })

  it('is copied with the others that are shown, as the export and the page write it', async () => {
    const permissions = { permissions: ['clipboard-read', 'clipboard-write'] }
    const { page } = await openFinder(browser, site.file, permissions, '#section=kidney')
    const shown = await titles(page)
    const kept = site.data.sets.filter(({ title }) => shown.includes(title))
    for (const [button, format] of [
      ['复制 CSV', 'csv'],
      ['复制 Markdown', 'markdown'],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      await page.getByText(`已复制 ${shown.length} 个`).waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      assert.equal(copied, site.data.copies[format] + kept.map(({ lines }) => lines[format]).join(''))
    }
    assert.match(site.data.copies.csv, /^\uFEFF?id,section,name,/u)
    assert.match(site.data.copies.markdown, /^\| 名称 \| 标注内容 \| 类型 \|/u)
  })

  it('is one of a plain list of links without JavaScript', async () => {
    const { page, requests } = await openFinder(browser, site.file, { javaScriptEnabled: false })
    const records = recordsOf(ROOT)
    const links = page.locator('main li a')
    assert.deepEqual(
      await links.allTextContents(),
      records.map(({ name, title }) => title ?? name),
    )
    assert.ok(
      (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).every((url) =>
        /^https?:/u.test(url ?? ''),
      ),
    )
    assert.equal(await page.locator('#controls').isVisible(), false)
    assert.deepEqual(requests, [])
  })
})

describe('the finder in a hand, in the dark, and by ear', { skip: noChromium, timeout: 120_000 }, () => {
  const folder = project({ after }, {})
  let file = ''
  before(() => {
    file = makeSite(ROOT, folder).file
  })

  it('does not scroll sideways on a phone, whatever is open', async () => {
    const { page } = await openFinder(browser, file, { viewport: { width: 390, height: 844 } })
    await titles(page)
    await page.locator('#filters > summary').click()
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true
    })
    await page.locator('#list li:last-child .body').waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390)
    const wide = await page
      .locator('#list *, #filters *')
      .evaluateAll((all) =>
        all
          .filter((node) => node.getBoundingClientRect().right > 391 && !node.closest('pre'))
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      )
    assert.deepEqual(wide, [])
  })

  it('leads on a phone from the filters to what they leave', async () => {
    const { page } = await openFinder(browser, file, { viewport: { width: 390, height: 844 } })
    await page.locator('#filters > summary').click()
    await pick(page, '任务', '分割')
    const left = await titles(page)
    await page.getByRole('button', { name: `看这 ${left.length} 个` }).click()
    assert.equal(await page.locator('#facets').isVisible(), false)
    const top = await page.locator('#list').evaluate((list) => list.getBoundingClientRect().top)
    assert.ok(top > 0 && top < 844, `${top}`)
  })

  it('can be used with the keyboard alone', async () => {
    const { page } = await openFinder(browser, file)
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('LUNA16')
    await page.locator('summary', { hasText: /^LUNA16/u }).focus()
    await press('Enter')
    await page.locator('details[open] .body').waitFor()
    await press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '官方页面')
    await page.getByRole('checkbox', { name: /^CT/u }).focus()
    await press('Space')
    assert.match(await hashOf(page), /modality=CT/u)
    // Whoever ticked it is still there, and on the way through the boxes.
    await press('Tab')
    assert.match((await page.evaluate(() => document.activeElement?.parentElement?.textContent)) ?? '', /^MRI/u)
  })

  for (const [look, options] of Object.entries({
    wide: {},
    dark: { colorScheme: 'dark' },
    phone: { viewport: { width: 390, height: 844 } },
  } as const)) {
    it(`has nothing that axe objects to (${look}), and is kept as a picture to look at`, async () => {
      const { page } = await openFinder(browser, file, options, '#task=%E5%88%86%E5%89%B2&modality=MRI')
      await page.locator('summary .title').first().click()
      await page.locator('details[open] .body').waitFor()
      if (look === 'phone') await page.locator('#filters > summary').click()
      // By the protocol of the debugger: the page's own policy lets no other script in.
      const source = await import('axe-core')
      const client = await page.context().newCDPSession(page)
      await client.send('Runtime.evaluate', { expression: source.default.source })
      const { result } = await client.send('Runtime.evaluate', {
        expression:
          'axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))',
        awaitPromise: true,
      })
      assert.deepEqual(JSON.parse(String(result.value)), [])
      const screenshots = join(ROOT, '.build/screenshots')
      mkdirSync(screenshots, { recursive: true })
      await page.screenshot({ path: join(screenshots, `finder-${look}.png`) })
    })
  }
})
