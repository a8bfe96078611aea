import assert from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { get, preview, versions } from '../support/preview.ts'
import { project, read, readTree, smallest } from '../support/project.ts'

const LUNA = 'datasets/lung/luna16.yaml'
const luna = smallest[LUNA] ?? ''

/** A preview that someone looks at: its page now, and its page after the next change. */
async function watched(t: TestContext, root = project(t, smallest)) {
  const url = await preview(t, root)
  const events = versions(t, url)
  const page = async () => (await get(url, '/')).text
  await events.next()
  const next = async () => {
    const { value } = await events.next()
    const html = await page()
    assert.match(html, new RegExp(`preview\\.js\\?version=${value}"`, 'u'))
    return html
  }
  return { root, url, page, next }
}

/** As many editors save: the new text in a file of its own, which then takes the old one's place. */
function saveByRenaming(file: string, text: string): void {
  writeFileSync(`${file}.swp`, text)
  renameSync(`${file}.swp`, file)
}

describe('the preview', { timeout: 60_000 }, () => {
  it('shows the page, and writes nothing', async (t) => {
    const { root, page } = await watched(t)
    const html = await page()
    assert.match(html, /<h2 id="luna16">LUNA16<\/h2>/u)
    assert.match(html, /<body class="markdown-body">/u)
    assert.deepEqual(
      readTree(root, ['']),
      Object.fromEntries(Object.entries(smallest).map(([path, text]) => [`/${path}`, text])),
    )
  })

  it('lets the page load its own style and script, remote pictures, and nothing else', async (t) => {
    const { url } = await watched(t)
    const { headers } = await get(url, '/')
    const policy = String(headers['content-security-policy']).split('; ')
    assert.ok(policy.includes("default-src 'none'"))
    assert.ok(policy.includes("script-src 'self'"))
    assert.ok(!policy.some((line) => /unsafe|\*/u.test(line)))
    for (const path of ['/-/preview.css', '/-/preview.js']) assert.equal((await get(url, path)).status, 200)
    assert.match((await get(url, '/-/preview.css')).text, /\.markdown-body/u)
  })

  it('shows the page of a section that has its own, and leads there and back', async (t) => {
    const sections = '- id: lung\n  title: 肺\n  own_page: true\n'
    const { url, page } = await watched(t, project(t, { ...smallest, 'datasets/sections.yaml': sections }))
    assert.match(await page(), /<a href="pages\/lung\.md#luna16">LUNA16<\/a>/u)
    const own = await get(url, '/pages/lung.md')
    assert.equal(own.headers['content-type'], 'text/html; charset=utf-8')
    assert.match(own.text, /<h2 id="luna16">LUNA16<\/h2>/u)
    assert.match(own.text, /<a href="\.\.\/README\.md#%E8%82%BA">总表<\/a>/u)
    assert.equal((await get(url, '/README.md')).text, await page())
    assert.equal((await get(url, '/pages/other.md')).status, 404)
  })

  it('shows each save of a dataset, however the editor saves', async (t) => {
    const { root, next } = await watched(t)
    const file = join(root, LUNA)
    writeFileSync(file, `${luna}size: 1 例\n`)
    assert.match(await next(), /<td>1 例<\/td>/u)
    for (const size of ['2 例', '3 例', '4 例']) {
      saveByRenaming(file, `${luna}size: ${size}\n`)
      assert.ok((await next()).includes(`<td>${size}</td>`))
    }
  })

  it('shows a new dataset in a new folder, then that it is gone', async (t) => {
    const { root, next } = await watched(t)
    const sections = read(root, 'datasets/sections.yaml')
    writeFileSync(join(root, 'datasets/sections.yaml'), `${sections}- id: brain\n  title: 脑\n`)
    assert.match(await next(), /分类 brain（脑）里没有数据集/u)
    mkdirSync(join(root, 'datasets/brain'))
    const file = join(root, 'datasets/brain/adni.yaml')
    writeFileSync(file, 'name: ADNI\nhomepage: https://example.org/adni\n')
    assert.match(await next(), /<h2 id="adni">/u)
    writeFileSync(file, 'name: ADNI 2\nhomepage: https://example.org/adni\n')
    assert.match(await next(), /<h2 id="adni-2">/u)
    rmSync(file)
    assert.match(await next(), /分类 brain（脑）里没有数据集/u)
  })

  it('shows a save of the template', async (t) => {
    const { root, next } = await watched(t)
    writeFileSync(join(root, 'templates/README.md'), `${read(root, 'templates/README.md')}\n# 新的一章\n`)
    assert.match(await next(), /<h1 id="新的一章">/u)
  })

  it('shows problems instead of a stale page, and the page again once they are mended', async (t) => {
    const { root, page, next } = await watched(t)
    const before = await page()
    writeFileSync(join(root, LUNA), `${luna}tasks: [分隔]\n`)
    const problems = await next()
    assert.match(problems, new RegExp(`<a href="/${LUNA}">${LUNA}:${luna.split('\n').length}:9</a> 错误：`, 'u'))
    assert.match(problems, /是否想写：分割？/u)
    assert.doesNotMatch(problems, /<h2 id="luna16">/u)
    writeFileSync(join(root, LUNA), luna)
    assert.equal(await next(), before)
  })

  it('starts with problems too, even without any project', async (t) => {
    const { page } = await watched(t, project(t, {}))
    assert.match(await page(), /datasets\/sections\.yaml:1:1<\/a> 错误：/u)
  })
})

describe('files that the page links to', { timeout: 60_000 }, () => {
  it('are shown as text, HTML too', async (t) => {
    const url = await preview(t, project(t, { ...smallest, 'page.html': '<script>alert(1)</script>' }))
    for (const [path, text] of [
      [`/${LUNA}`, luna],
      ['/page.html', '<script>alert(1)</script>'],
    ] as const) {
      const answer = await get(url, path)
      assert.deepEqual([answer.status, answer.text], [200, text])
      assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8')
      assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    }
  })

  it('are those of the project only, and none that is hidden', async (t) => {
    const outside = project(t, { 'secret.txt': 'secret', 'folder/secret.txt': 'secret' })
    const root = project(t, { ...smallest, '.git/config': 'secret', '.env': 'secret' })
    symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'))
    symlinkSync(join(outside, 'folder'), join(root, 'folder'))
    symlinkSync(join(root, '.env'), join(root, 'env.txt'))
    const url = await preview(t, root)
    const up = `../${outside.split('/').at(-1)}/secret.txt`
    for (const path of [
      `/${up}`,
      `/datasets/../${up}`,
      `/${up.replaceAll('/', '%2f')}`,
      `/${up.replaceAll('.', '%2e')}`,
      `/datasets/..%2f${up.replaceAll('/', '%2F')}`,
      `/${up.replaceAll('/', '\\')}`,
      `/${encodeURIComponent(join(outside, 'secret.txt'))}`,
      `//${outside}/secret.txt`,
      `${outside}/secret.txt`,
      '/link.txt',
      '/folder/secret.txt',
      '/env.txt',
      '/.env',
      '/.git/config',
      '/datasets/../.env',
      '/datasets%2f..%2f.env',
      '/%',
      '/%00',
      '/datasets',
      '/datasets/',
      '/nowhere',
      'http://example.org:x/',
    ]) {
      const { status, text } = await get(url, path)
      assert.equal(status, 404, path)
      assert.doesNotMatch(text, /secret/u, path)
    }
  })
})

describe('who may ask', { timeout: 60_000 }, () => {
  it('only a page that was opened under this computer’s own name', async (t) => {
    const url = await preview(t, project(t, smallest))
    const { port } = new URL(url)
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST'])
      assert.equal((await get(url, '/', { host })).status, 200, host)
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1.evil.example',
      `localhost.evil.example:${port}`,
      '0.0.0.0',
      '127.0.0.1@evil.example',
    ]) {
      for (const path of ['/', '/-/events', `/${LUNA}`]) {
        const { status, text } = await get(url, path, { host })
        assert.equal(status, 403, host)
        assert.doesNotMatch(text, /luna/iu)
      }
    }
  })

  it('only to read', async (t) => {
    const url = await preview(t, project(t, smallest))
    for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await get(url, `/${LUNA}`, {}, method)).status, 405)
    assert.equal((await get(url, '/', {}, 'HEAD')).text, '')
  })
})
