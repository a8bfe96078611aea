import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { dataIn } from '../support/finder.ts'
import { BUNDLE, project, ROOT, read, run, runProcess, smallest } from '../support/project.ts'

describe('site', () => {
  it('writes one page, in a folder that it makes, and says how large it is', (t) => {
    const root = project(t, smallest)
    const out = join(root, 'some/where')
    const { code, stdout, stderr } = run(['site', '--root', root, '--out', out])
    assert.deepEqual([code, stderr], [0, ''])
    const html = read(out, 'index.html')
    assert.equal(stdout, `${join(out, 'index.html')} 已生成：1 个数据集，${Buffer.byteLength(html)} 字节\n`)
  })

  it('writes the same page from the bundle, and again', (t) => {
    const [once, again] = [BUNDLE, BUNDLE, undefined].map((cli) => {
      const folder = project(t, {})
      assert.equal(runProcess(['site', '--root', ROOT, '--out', folder], {}, cli).code, 0)
      return read(folder, 'index.html')
    })
    assert.equal(once, again)
  })

  it('says nothing of the list on GitHub where package.json names none', (t) => {
    const root = project(t, { ...smallest, 'package.json': '{}' })
    assert.equal(run(['site', '--root', root, '--out', root]).code, 0)
    assert.doesNotMatch(read(root, 'index.html'), /github\.com/u)
    const named = project(t, { ...smallest, 'package.json': '{ "repository": "o/list" }' })
    assert.equal(run(['site', '--root', named, '--out', named]).code, 0)
    const data = dataIn(read(named, 'index.html'))
    assert.match(data, /"https:\/\/github\.com\/o\/list#luna16"/u)
    assert.match(data, /"https:\/\/github\.com\/o\/list\/blob\/HEAD\/datasets\/lung\/luna16\.yaml"/u)
  })

  it('writes nothing when the data has errors, and tells them as ever', (t) => {
    const root = project(t, { ...smallest, 'datasets/lung/bad.yaml': 'name: Bad\n', 'out/index.html': 'old' })
    const { code, stdout, stderr } = run(['site', '--root', root, '--out', join(root, 'out')])
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, /datasets\/lung\/bad\.yaml:1:1 错误：缺少必填的 homepage/u)
    assert.match(stderr, /index\.html 没有改动。\n$/u)
    assert.equal(read(root, 'out/index.html'), 'old')
    assert.equal(run(['site', '--root', root, '--out', join(root, 'new')]).code, 1)
    assert.equal(existsSync(join(root, 'new')), false)
  })

  it('asks where to write, and says why it cannot', (t) => {
    const missing = run(['site', '--root', ROOT])
    assert.equal(missing.code, 2)
    assert.match(missing.stderr, /^还要写：--out\n/u)
    const root = project(t, { ...smallest, file: '' })
    const { code, stderr } = run(['site', '--root', root, '--out', join(root, 'file')])
    assert.equal(code, 1)
    assert.match(stderr, /^出错了：写不了 .*file：已经有这个名字的文件。换个名字，或先把它移走。\n$/u)
  })
})
