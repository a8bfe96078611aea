import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readLine } from '../../src/form/line.ts'

const url = 'https://arxiv.org/abs/1901.04056'

/** What people write in a line, and what it says: text, address, year, code, and what is left. */
const lines: Readonly<Record<string, readonly (string | undefined)[]>> = {
  [`LiTS ${url}`]: ['LiTS', url],
  [`- LiTS ${url} 2023`]: ['LiTS', url, '2023'],
  [`1. LiTS ${url}，2023`]: ['LiTS', url, '2023'],
  [`1、LiTS ${url} (2023)`]: ['LiTS', url, '2023'],
  [`（1）LiTS，${url}, 2023年`]: ['LiTS', url, '2023'],
  [`* [LiTS](${url})`]: ['LiTS', url],
  [`-[LiTS [v2]](${url}) 2023`]: ['LiTS [v2]', url, '2023'],
  [`[${url}](${url})`]: ['', url],
  [`LiTS：${url}`]: ['LiTS', url],
  [`LiTS: ${url}。`]: ['LiTS', url],
  [`LiTS（${url}）`]: ['LiTS', url],
  [`LiTS (${url})`]: ['LiTS', url],
  [`LiTS <${url}>`]: ['LiTS', url],
  [`**LiTS** - ${url}`]: ['LiTS', url],
  [`LiTS, the benchmark, 2023, ${url}`]: ['LiTS, the benchmark, 2023', url],
  [url]: ['', url],
  [`${url} LiTS`]: ['LiTS', url],
  'LiTS arXiv:1901.04056 2019': ['LiTS', url, '2019'],
  'LiTS, arXiv preprint arXiv:1901.04056, 2019': ['LiTS, arXiv preprint', url, '2019'],
  'LiTS doi: 10.1016/j.media.2022.102680': ['LiTS', 'https://doi.org/10.1016/j.media.2022.102680'],
  'LiTS 10.1016/j.media.2022.102680.': ['LiTS', 'https://doi.org/10.1016/j.media.2022.102680'],
  'Zenodo zenodo.org/records/1': ['Zenodo', 'https://zenodo.org/records/1'],
  'Bilic et.al, LiTS www.example.org': ['Bilic et.al, LiTS', 'https://www.example.org'],
  '维基 https://example.org/wiki/A_(b)': ['维基', 'https://example.org/wiki/A_(b)'],
  '百度网盘 https://pan.baidu.com/s/1a 提取码：ab12': ['百度网盘', 'https://pan.baidu.com/s/1a', undefined, 'ab12'],
  '百度网盘（https://pan.baidu.com/s/1a，提取码ab12）': ['百度网盘', 'https://pan.baidu.com/s/1a', undefined, 'ab12'],
  '链接：https://pan.baidu.com/s/1a提取码：ab12 复制这段内容后打开百度网盘手机App，操作更方便哦': [
    '',
    'https://pan.baidu.com/s/1a',
    undefined,
    'ab12',
  ],
  'https://pan.baidu.com/s/1a?pwd=ab12': ['', 'https://pan.baidu.com/s/1a?pwd=ab12'],
  '百度网盘 https://pan.baidu.com/s/1a?pwd=ab12 密码: ab12': [
    '百度网盘',
    'https://pan.baidu.com/s/1a?pwd=ab12',
    undefined,
    'ab12',
  ],
  'Source code github https://github.com/o/r': ['Source code github', 'https://github.com/o/r'],
  '2.5D U-Net 与 3D-IRCADb https://example.org/x': ['2.5D U-Net 与 3D-IRCADb', 'https://example.org/x'],
  'Zenodo https://zenodo.org/records/1 共 27 GB': [
    'Zenodo',
    'https://zenodo.org/records/1',
    undefined,
    undefined,
    '共 27 GB',
  ],
  只有题目: ['只有题目', undefined],
  'https:// 还没有': ['https:// 还没有', undefined],
}

describe('a line of an answer', () => {
  for (const [written, [label, address, year, code, rest = '']] of Object.entries(lines)) {
    it(written, () => {
      const { addresses, ...line } = readLine(written)
      assert.deepEqual(line, { label, url: address, year, code, rest })
      assert.equal(addresses, address === undefined ? 0 : 1)
    })
  }

  it('with two addresses says so', () => assert.equal(readLine(`LiTS ${url} https://example.org/x`).addresses, 2))
})
