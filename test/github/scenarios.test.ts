import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { github } from '../support/github.ts'

// The workflows, word for word, against a bare remote and the stand-in for `gh` that remembers.

const dataset = (name: string, more = '') => ({
  [`datasets/lung/${name}.yaml`]: `name: ${name}\nhomepage: https://example.org/${name}\n${more}`,
})
const BROKEN = { 'datasets/lung/broken.yaml': 'name: Broken\n' }
const MENDED = { 'datasets/lung/broken.yaml': 'name: Broken\nhomepage: https://example.org/broken\n' }

describe('after a merge', () => {
  for (const branch of ['main', 'trunk']) {
    it(`the page of ${branch} is built and pushed`, (t) => {
      const on = github(t, branch)
      on.merge(dataset('first'))
      assert.equal(on.job('readme.yml', 'publish').ended, 'success')
      assert.match(on.read('README.md'), /## first/u)
      assert.deepEqual(on.state().issues, {})
    })
  }

  it('into another branch nothing is done', (t) => {
    const on = github(t)
    on.merge(dataset('first'))
    const event = { repository: { default_branch: 'trunk' } }
    assert.equal(on.job('readme.yml', 'publish', event).ended, 'skipped')
    assert.doesNotMatch(on.read('README.md'), /## first/u)
  })

  it('that leaves errors, an issue says why the page stays as it is, until they are mended', (t) => {
    const on = github(t)
    on.merge(BROKEN)
    const { ended, log } = on.job('readme.yml', 'publish')
    assert.equal(ended, 'failure')
    assert.match(log, /^::error file=datasets\/lung\/broken\.yaml,/mu)
    const { title, labels, body } = on.issue()
    assert.deepEqual({ title, labels }, { title: 'README.md 没能更新', labels: ['page-broken'] })
    assert.match(body, /^- `datasets\/lung\/broken\.yaml:1:1` 错误：/mu)
    on.merge(MENDED)
    assert.equal(on.job('readme.yml', 'publish').ended, 'success')
    assert.equal(on.issue().state, 'closed')
  })

  it('in a fork without issues the run is as green as the page is right', (t) => {
    const on = github(t)
    on.change(({ settings }) => Object.assign(settings, { issues: false }))
    on.merge(dataset('first'))
    assert.equal(on.job('readme.yml', 'publish').ended, 'success')
    on.merge(BROKEN)
    const { ended, log } = on.job('readme.yml', 'publish')
    assert.equal(ended, 'failure')
    assert.match(log, /这个仓库没有打开 Issues/u)
  })
})

describe('once a week', () => {
  const lychee = (exit: string) => ({ lychee: { exit_code: exit } })

  it('dead links stand in one issue, closed when they are alive', (t) => {
    const on = github(t)
    on.merge({ 'lychee.md': '- https://example.org/gone\n' })
    assert.equal(on.job('links.yml', 'links', {}, lychee('2')).ended, 'success')
    assert.equal(on.issue().body, '- https://example.org/gone\n')
    assert.equal(on.job('links.yml', 'links', {}, lychee('0')).ended, 'success')
    assert.equal(on.issue().state, 'closed')
    assert.equal(on.job('links.yml', 'links', {}, lychee('1')).ended, 'failure')
  })

  it('the datasets that were not checked for longest stand in another, ten at a time', (t) => {
    const on = github(t)
    const year = new Date().getFullYear()
    const checked = (month: string) => `checked: ${month}\nsources: [https://example.org/s]\n`
    const months = [`${year}-01`, '2020-02', '2019-03']
    on.merge({
      'package.json': '{ "repository": "github:o/r" }\n',
      ...Object.assign({}, ...months.map((month, index) => dataset(`old-${index}`, checked(month)))),
      ...Object.assign({}, ...Array.from({ length: 9 }, (_, index) => dataset(`set-${index}`))),
    })
    assert.equal(on.job('links.yml', 'checked').ended, 'success')
    const { title, labels, body } = on.issue()
    assert.deepEqual({ title, labels }, { title: '等待核实的数据集', labels: ['to-check'] })
    const link = (id: string) => `[${id}](https://github.com/o/r/blob/HEAD/datasets/lung/${id}.yaml)`
    const never = ['set-0', 'set-1', 'set-2', 'set-3', 'set-4', 'set-5', 'set-6', 'set-7', 'set-8'].map(link)
    const luna = '[LUNA16](https://github.com/o/r/blob/HEAD/datasets/lung/luna16.yaml)'
    assert.equal(
      body,
      `这些数据集最久没有对照出处核实过，后面还有 2 个。挑一个：

${[luna, ...never].map((name) => `- ${name}：从没核实过\n`).join('')}
打开文件，点右上角的铅笔；对照 \`sources\` 里的页面核对各项，过时的改掉，没有出处的补上；再把 \`checked\` 写成核对时的年月，例如 \`checked: 2026-11\`。合并之后，这里每周换上下一批。
`,
    )
  })

  it('nothing is listed when all were checked within a year, and nothing fails without issues', (t) => {
    const on = github(t)
    const luna = 'name: LUNA16\nhomepage: https://example.org/l\nsources: [https://example.org/s]\n'
    on.merge({ 'datasets/lung/luna16.yaml': luna })
    assert.equal(on.job('links.yml', 'checked').ended, 'success')
    on.merge({ 'datasets/lung/luna16.yaml': `${luna}checked: ${new Date().toISOString().slice(0, 7)}\n` })
    assert.equal(on.job('links.yml', 'checked').ended, 'success')
    assert.equal(on.issue().state, 'closed')
    on.change(({ settings }) => Object.assign(settings, { issues: false }))
    for (const job of ['checked', 'links']) {
      assert.equal(on.job('links.yml', job, {}, lychee('0')).ended, 'success')
    }
  })
})
