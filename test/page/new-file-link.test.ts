import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { newFileLink } from '../../src/page/new-file-link.ts'
import { all, parse } from '../support/markdown.ts'
import { project, read, run, smallest } from '../support/project.ts'

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

it('stands in each section and subsection, on README.md and on pages of their own', (t) => {
  const sections =
    '- id: lung\n  title: 肺\n  own_page: true\n  sections:\n    - id: nodule\n      title: 结节\n- id: brain\n  title: 脑\n'
  const dataset = (id: string) => `name: ${id}\nhomepage: https://example.org/${id}\n`
  const root = project(t, {
    ...smallest,
    'package.json': '{ "repository": "github:o/list" }',
    'datasets/sections.yaml': sections,
    'datasets/lung/nodule/a.yaml': dataset('a'),
    'datasets/brain/b.yaml': dataset('b'),
  })
  run(['build', '--root', root])
  const linked = (page: string) =>
    all(parse(read(root, page)), 'link').flatMap(({ url, children: [label] }) => {
      const path = /^https:\/\/github\.com\/o\/list\/new\/main\/(?<path>[^?]*)/u.exec(url)?.groups?.['path']
      return path && label?.type === 'text' ? [`${label.value} ${path}`] : []
    })
  assert.deepEqual(linked('README.md'), ['在“肺”里加一个数据集 datasets/lung', '在“脑”里加一个数据集 datasets/brain'])
  assert.deepEqual(linked('pages/lung.md'), [
    '在“肺”里加一个数据集 datasets/lung',
    '在“结节”里加一个数据集 datasets/lung/nodule',
  ])
})
