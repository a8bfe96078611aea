import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { newFileLink } from '../../src/page/new-file-link.ts'
import { project, run, smallest } from '../support/project.ts'

const link = newFileLink({ owner: 'o', name: 'list', branch: 'main' }, 'lung/nodule')

describe('the link to a new file in GitHub’s editor', () => {
  const { origin, pathname, searchParams } = new URL(link)

  it('leads to the folder of the section', () => {
    assert.equal(`${origin}${pathname}`, 'https://github.com/o/list/new/main/datasets/lung/nodule')
  })

  it('has the keys that are required or wanted, which are valid once they are filled in', (t) => {
    assert.equal(
      searchParams.get('value'),
      `# 带*的必填；不知道的留空，许可不要猜
# 名称*
name: 
# 主页*
homepage: 
# 标注内容
annotation: 
# 类型
tasks: 
# 模态
modalities: 
# 数量
size: 
# 标签格式
label_format: 
# 文件格式
file_format: 
# License
license: 
# 获取
access: 
# 介绍
description: 
# 论文
papers: 
# 下载
downloads: 
`,
    )
    const filled = searchParams
      .get('value')
      ?.replace('name: ', 'name: New')
      .replace('homepage: ', 'homepage: https://example.org')
    const root = project(t, { ...smallest, 'datasets/lung/new.yaml': filled ?? '' })
    const { code, stderr } = run(['build', '--root', root])
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  })

  it('proposes a name that is refused, for only the author knows it', (t) => {
    const name = searchParams.get('filename') ?? ''
    assert.equal(name, '英文短名.yaml')
    const file = { [join('datasets/lung', name)]: 'name: New\nhomepage: https://example.org\n' }
    assert.match(run(['check', '--root', project(t, { ...smallest, ...file })]).stderr, /\[file-name\]/u)
  })

  it('is short: it stands once for each section, on a page that GitHub cuts', () => {
    assert.ok(Buffer.byteLength(link) < 700, link)
    assert.ok(encodeURI(link).length < 8_000)
  })
})
