import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readDatasetFiles, readTextFile } from '../../src/list/files.ts'
import { checkList } from '../../src/list/list.ts'
import { makeOutputs, TEMPLATE } from '../../src/project/outputs.ts'
import { readRepository } from '../../src/project/repository.ts'
import { project, ROOT, read, realList, run, smallest } from '../support/project.ts'

const catalog = checkList(readDatasetFiles(ROOT))
const template = readTextFile(ROOT, TEMPLATE)
const outputs = makeOutputs(catalog, template, readRepository(ROOT))

describe('the generated files', () => {
  for (const { path, content } of outputs) {
    it(`${path} is there and up to date`, () => assert.equal(read(ROOT, path), String(content)))
  }

  it('are compared by check, which names the line and shows the difference', (t) => {
    const root = realList(t)
    const stale = read(root, 'templates/dataset.yaml').replace('# 例如 tasks: [分割]', '# 例如 tasks: [分隔]')
    writeFileSync(join(root, 'templates/dataset.yaml'), stale)
    const { code, stdout, stderr } = run(['check', '--root', root])
    const line = stale.split('\n').indexOf('# 例如 tasks: [分隔]') + 1
    const problem = `templates/dataset.yaml:${line}:1 错误：templates/dataset.yaml 不是最新的 [stale-file]
    改法：拉取请求里不用管它，合并后会自动更新；维护者运行 npm run build 重新生成
`
    assert.ok(stderr.includes(problem), stderr)
    assert.match(
      stdout,
      /^--- templates\/dataset\.yaml\t现在\n(?:.*\n)*-# 例如 tasks: \[分隔\]\n\+# 例如 tasks: \[分割\]\n/u,
    )
    assert.equal(code, 1)
    assert.equal(read(root, 'templates/dataset.yaml'), stale)
  })

  it('are rewritten by build, which says so', (t) => {
    const root = realList(t)
    const current = read(root, 'templates/dataset.yaml')
    writeFileSync(join(root, 'templates/dataset.yaml'), `${current}\nextra: 1\n`)
    const { code, stdout } = run(['build', '--root', root])
    assert.match(stdout, /^README\.md 没有变化：.*\ntemplates\/dataset\.yaml 已更新\n$/u)
    assert.equal(code, 0)
    assert.equal(read(root, 'templates/dataset.yaml'), current)
  })

  it('stay as they are when the data has errors', (t) => {
    const root = project(t, { ...smallest, 'datasets/lung/x.yaml': 'name: X\n', 'templates/dataset.yaml': 'old\n' })
    assert.equal(run(['build', '--root', root]).code, 1)
    assert.equal(read(root, 'templates/dataset.yaml'), 'old\n')
  })
})
