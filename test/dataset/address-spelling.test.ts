import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { address } from '../../src/dataset/texts.ts'
import { applyEdits } from '../../src/problem/mend.ts'

const E = 'https://example.org'

describe('an address in other clothes', () => {
  const meant: Readonly<Record<string, string | undefined>> = {
    '10.1234/abc': 'https://doi.org/10.1234/abc',
    'doi:10.1234/abc': 'https://doi.org/10.1234/abc',
    'DOI：10.1016/S0140-6736(05)67889-2': 'https://doi.org/10.1016/S0140-6736(05)67889-2',
    'arXiv:1901.04056v2': 'https://arxiv.org/abs/1901.04056v2',
    'www.example.org/data': 'https://www.example.org/data',
    'luna16.grand-challenge.org': 'https://luna16.grand-challenge.org',
    'HTTPS://example.org': E,
    'https：／／example.org': E,
    [`<${E}/a>`]: `${E}/a`,
    [`${E}/?a=1&amp;b=2`]: `${E}/?a=1&b=2`,
    '1901.04056': undefined,
    'data.csv': undefined,
    'train.nii.gz': undefined,
    'README.md': undefined,
    'CT.MRI': undefined,
    'example.org上的数据': undefined,
    'ftp.example.org/a': undefined,
    'a@example.org': undefined,
    见论文: undefined,
  }
  for (const [text, url] of Object.entries(meant)) {
    it(`${text} → ${url ?? 'none'}`, () => {
      assert.equal(address.canonical?.(text), url)
      assert.ok(!address.accepts(text))
      if (url) assert.ok(address.accepts(url))
    })
  }

  const refused: readonly (readonly [text: string, reason: string, offset: number, mend?: string])[] = [
    [`${E}/a b`, '里有空格', 21, `${E}/a%20b`],
    [`${E}/a 官网`, '里有空格', 21],
    [`${E} ${E}`, '里有空格', 19],
    [`${E}/a\\#b`, '里有反斜杠', 21, `${E}/a#b`],
    [`${E}/a|b`, '里有竖线 |', 21, `${E}/a%7Cb`],
    [`${E}/<b>`, '里有尖括号 <、尖括号 >', 20],
    [`${E}/{id}`, '里有花括号 {、花括号 }', 20],
    [`${E}／a`, '里有全角的“／”', 19, `${E}/a`],
    [`${E}/a\u200bb`, '里有看不见的字符 U+200B', 21, `${E}/ab`],
    [`${E}/a，`, '末尾的“，”不像地址的一部分', 21, `${E}/a`],
    [`${E}/a.`, '末尾的“.”不像地址的一部分', 21, `${E}/a`],
    [`${E}/a_(b))`, '末尾的“)”不像地址的一部分', 25, `${E}/a_(b)`],
    [`（${E}/a）`, '两边多了“（…）”', 0, `${E}/a`],
    ['10.1234/abc。', '末尾的“。”不像地址的一部分', 11, 'https://doi.org/10.1234/abc'],
    ['http//example.org', '的开头写错了', 0, 'http://example.org'],
    [`${E}/100%`, '里有单独的 %', 23, `${E}/100%25`],
    ['https:///a', '里没有主机名', 0],
    [`[A](${E})`, '是 Markdown 链接，这里只写网址', 0],
    ['javascript:alert(1)', '以 javascript: 开头，不是网页的地址', 0],
    ['ftp://example.org/a', '以 ftp: 开头，不是网页的地址', 0],
  ]
  for (const [text, reason, offset, mend] of refused) {
    it(`${text} is refused: ${reason}`, () => {
      const [problem] = address.explain(text, 'x')
      const mended = problem?.mend && applyEdits(text, problem.mend)
      assert.deepEqual(
        [address.canonical?.(text), problem?.reason, problem?.offset, mended],
        [undefined, `x ${reason}`, offset, mend],
      )
      if (mended) assert.ok(address.accepts(mended))
    })
  }

  it('a bracket with its other half belongs to the address', () => {
    assert.ok(address.accepts('https://en.wikipedia.org/wiki/A_(b)'))
  })
})
