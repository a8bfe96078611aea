import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VFile } from 'vfile'
import { checkList } from '../../src/list/list.ts'
import { renderPage } from '../../src/page/page.ts'
import { renderHtml } from '../../src/preview/html.ts'
import { findingsOf } from '../../src/problem/finding.ts'

const TEMPLATE =
  '# 目录\n\n# 索引\n\n{{index}}\n\n{{sections}}\n\n# 尾\n\n{{section-count}} {{dataset-count}} {{modality-count}} {{license-count}}\n\n{{incomplete}}\n'

/** The page of datasets that say this, and what is told of them: `b:1 name`. */
function pageOf(...datasets: readonly string[]): { told: string[]; math: boolean } {
  const files = [
    new VFile({ path: 'datasets/sections.yaml', value: '- id: lung\n  title: 肺\n- id: brain\n  title: 脑\n' }),
    new VFile({ path: 'datasets/brain/z.yaml', value: 'name: Z\nhomepage: https://example.org/z\n' }),
    ...datasets.map((value, index) => {
      const id = 'abcd'[index] ?? ''
      return new VFile({
        path: `datasets/lung/${id}.yaml`,
        value: `${value}\nhomepage: https://example.org/${id}\n`,
      })
    }),
  ]
  const page = renderPage(new VFile({ path: 'templates/README.md', value: TEMPLATE }), checkList(files))
  const told = findingsOf(files).map(
    ({ path, message }) => `${path.slice(14, 15)}:${message.line}:${message.column} ${message.reason}`,
  )
  return { told, math: renderHtml(page).includes('katex') }
}

const paper = (title: string) => `  - title: ${title}\n    url: https://example.org/p`

describe('dollars of several texts in one block', () => {
  const joined: Readonly<Record<string, { datasets: string[]; told: string[] }>> = {
    'two papers of one dataset': {
      datasets: [`name: A\npapers:\n${paper('价格 $5')}\n${paper('B$')}`],
      told: ['a:5:12 GitHub 会把这里的 $ 和前面的 $ 连成数学公式'],
    },
    'two names in a line of the index': {
      datasets: ['name: A $x\nmodalities: [CT]', 'name: B$\nmodalities: [CT]', 'name: C$\nmodalities: [CT]'],
      told: [
        'b:1:7 GitHub 会把这里的 $ 和数据集“A $x”里的 $ 连成数学公式',
        'c:1:7 GitHub 会把这里的 $ 和数据集“A $x”里的 $ 连成数学公式',
      ],
    },
    'a family and an overlap': {
      datasets: ['name: A\ncollection: F $x\noverlaps: [b]', 'name: B$'],
      told: ['b:1:7 GitHub 会把这里的 $ 和数据集“A”里的 $ 连成数学公式'],
    },
    'guests of a section': {
      datasets: ['name: A $x\nalso_in: [brain]', 'name: B$\nalso_in: [brain]'],
      told: ['b:1:7 GitHub 会把这里的 $ 和数据集“A $x”里的 $ 连成数学公式'],
    },
  }
  for (const [name, { datasets, told }] of Object.entries(joined)) {
    it(`${name}: told where the formula ends`, () => {
      const page = pageOf(...datasets)
      assert.deepEqual(page.told, told)
      assert.ok(page.math, 'GitHub would show a formula')
    })
  }

  for (const datasets of [
    ['name: A $x\nannotation: 5$'],
    ['name: A US$ 5\nmodalities: [CT]', 'name: B US$ 6\nmodalities: [CT]'],
    ['name: A $x\nmodalities: [CT]', 'name: B\nmodalities: [MRI]'],
    ['name: A\ndescription: 价格 $5', 'name: B\ndescription: 6$'],
  ]) {
    it(`${JSON.stringify(datasets)} is text`, () => assert.deepEqual(pageOf(...datasets), { told: [], math: false }))
  }
})
