import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mended, problemsIn, told } from '../support/description.ts'

/** What people write, and what is told: nothing; a place and a rule; and the whole text as it should read. */
const kinds: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
  'stars and underscores that Markdown takes for emphasis': {
    '层厚 512*512*100': '1:7 description-emphasis → 层厚 512\\*512\\*100',
    'A*B*C': '1:2 description-emphasis → A\\*B\\*C',
    '2**10**3': '1:2 description-emphasis → 2\\*\\*10\\*\\*3',
    '3*4 cm 和 5*6 cm': '1:2 description-emphasis → 3\\*4 cm 和 5\\*6 cm',
    '列 _id_ 为编号': '1:3 description-emphasis → 列 \\_id\\_ 为编号',
    '`a` 和 __init__': '1:7 description-emphasis → `a` 和 \\_\\_init\\_\\_',
    '文件 *.nii、*.gz': '1:4 description-emphasis → 文件 \\*.nii、\\*.gz',
    长宽高为长乘宽: [],
    '长*宽*高': '1:2 description-emphasis',
    'p 值 *p* 小': '1:5 description-emphasis',
    '_Nature_ 上': '1:1 description-emphasis',
    '**加粗**、*斜体* 和 ***都有***': [],
    '这是**重点**内容，共**131**例 CT**重点**MRI': [],
    '发表于 *Nature*，snake_case 和 5 * 5': [],
    '10~20 例，30~40 例': '1:3 description-markdown → 10\\~20 例，30\\~40 例',
  },
  'marks that stand there literally': {
    '**注意：**测试集': '1:1 description-mark → **注意**：测试集',
    '** 注意 **': '1:1 description-mark → **注意**',
    '请** 注意 **以下': '1:2 description-mark → 请**注意**以下',
    '**甲：**乙，**丙：**丁': '1:1 description-mark → **甲**：乙，**丙**：丁',
    '测试**“重点”**说明': '1:3 description-mark → 测试“**重点**”说明',
    '**肿瘤（MRI）**字': '1:1 description-mark',
    '**注意': '1:1 description-mark',
    '一个 `反引号': '1:4 description-mark',
    '＊＊重点＊＊': '1:1 description-mark → **重点**',
    '*注意：*测试': '1:1 description-mark → *注意*：测试',
    这是__重点__内容: ['1:3 description-mark', '1:7 description-mark'].slice(0, 1),
    '==高亮== 和 ~~x': ['1:1 description-mark', '1:10 description-mark'],
    '**注意：** 测试，*注：数据': [],
    '##小标题': '1:1 description-markdown',
    '#1 和 a#b': [],
  },
  links: {
    '[官网] (https://a.b/c)': '1:1 description-link → [官网](https://a.b/c)',
    '[官网](https://a.b/c': '1:1 description-link → [官网](https://a.b/c)',
    '[官网](https://a.b/c，见下': '1:1 description-link → [官网](https://a.b/c)，见下',
    '［官网］（https://a.b/c）': '1:1 description-link → [官网](https://a.b/c)',
    '[官网]（https://a.b/c）': '1:1 description-link → [官网](https://a.b/c)',
    '[官网](https://a.b/c。)': '1:1 description-link → [官网](https://a.b/c)。',
    '[官网](https://a.b/c d)': '1:1 description-link',
    '(官网)[https://a.b]': '1:4 description-link',
    '[](https://a.b)': '1:1 description-link',
    '[维基](https://a.b/Foo_(bar)) [1] (https://a.b)': [],
  },
  'addresses that swallow the words behind them': {
    '见https://a.b/doc然后下载': '1:2 description-address → 见<https://a.b/doc>然后下载',
    '（https://a.b/doc）': '1:2 description-address → （<https://a.b/doc>）',
    'https://a.b/c、https://d.e/f。': [
      '1:1 description-address → <https://a.b/c>、https://d.e/f。',
      '1:15 description-address → https://a.b/c、<https://d.e/f>。',
    ],
    '见 www.a.b/x，好': '1:3 description-address → 见 [www.a.b/x](https://www.a.b/x)，好',
    'https://zh.wikipedia.org/wiki/肺': '1:1 description-address',
    '(https://a.b/c). <https://a.b/肺>，a@b.cn好': [],
  },
  'lines that run together': {
    '- 甲\n-乙': '2:1 description-lines → - 甲\n- 乙',
    '包括：\n1.甲\n2.乙': '2:1 description-lines → 包括：\n1. 甲\n2. 乙',
    '•甲\n•乙': '2:1 description-lines → - 甲\n- 乙',
    '包括：\n（1）甲\n（2）乙': '2:1 description-lines → 包括：\n\n（1）甲\n\n（2）乙',
    '第一句。\n第二句。': '2:1 description-lines → 第一句。\n\n第二句。',
    '包括肝脏，\n肿瘤': '2:1 description-lines → 包括肝脏，肿瘤',
    '训练集 131 例\n测试集 70 例': '2:1 description-lines',
    '-甲': '1:1 description-list → - 甲',
    '1.乙': '1:1 description-list → 1. 乙',
    '1. 甲\n3. 乙': '1:1 description-list',
    '131 例\n+ 70 例': '2:1 description-list',
    '-1250 到 250\n\n2.5 mm\n\n1、乙\n\n•甲\n\nEnglish\ntext': [],
    '甲\\\n乙  \n丙': [],
  },
  'what is written otherwise than it shows': {
    '&lt;5 mm&nbsp;x': ['1:1 description-escape → \\<5 mm&nbsp;x', '1:9 description-escape → &lt;5 mm x'],
    'C:\\_x 和 \\(x\\)': ['1:3 description-escape', '1:9 description-escape'],
    '\\* \\_ \\[a\\] \\\\': [],
    '>5 mm': '1:1 description-markdown → \\>5 mm',
    '甲<br>乙': '1:2 description-markdown → 甲\\\n乙',
    '```\nx': '1:1 description-markdown',
    '```说明\nx\n```': '1:1 description-markdown',
    '    第二段，是文字。': '1:1 description-markdown → 第二段，是文字。',
  },
  characters: {
    '100\u202fm 和 a\u00a0b\u200bc': [
      '1:4 bad-character → 100 m 和 a\u00a0b\u200bc',
      '1:10 bad-character → 100\u202fm 和 a b\u200bc',
      '1:12 bad-character → 100\u202fm 和 a\u00a0bc',
    ],
    '\u3000段落': '1:1 bad-character → 段落',
    'a\u202eb\u200dc': ['1:2 bad-character', '1:4 bad-character'],
    '👨\u200d👩\u200d👧 ❤\uFE0F': [],
    '```\na\tb\n```\n\n    c\td': [],
  },
}

for (const [kind, texts] of Object.entries(kinds)) {
  describe(kind, () => {
    for (const [markdown, expected] of Object.entries(texts)) {
      it(JSON.stringify(markdown), () => assert.deepEqual(told(markdown), [expected].flat()))

      it(`each mend of ${JSON.stringify(markdown)} takes its message away, all together too`, () => {
        const problems = problemsIn(markdown)
        const mends = problems.filter(({ mend }) => mend)
        for (const problem of mends) assert.equal(problemsIn(mended(markdown, [problem])).length, problems.length - 1)
        assert.equal(problemsIn(mended(markdown, mends)).length, problems.length - mends.length)
        assert.ok(problems.every(({ mend, fix }) => mend ?? fix))
      })
    }
  })
}

describe('one problem hides no other', () => {
  it('what is too long is read as far as it goes, what is too deep is left out', () => {
    const rules = (markdown: string) => problemsIn(markdown).map(({ rule }) => rule)
    assert.deepEqual(rules(`# 标题\n\n${'x'.repeat(5000)}`), ['description-length', 'description-markdown'])
    assert.deepEqual(rules(`${'> '.repeat(30)}x\n\n**a`), ['description-depth', 'description-mark'])
    assert.deepEqual(rules('# [a](javascript:x) <b>'), [
      'description-markdown',
      'description-link',
      'description-markdown',
    ])
    assert.deepEqual(rules(':smile: :heart:'), ['description-markdown', 'description-markdown'])
  })

  it('in bounded time', () => {
    const start = performance.now()
    for (const part of ['*a_ ', '**a', 'a*', '`a``', '[a] (https://a.b，', '1*2*3 ', '-甲\n', '[a](', '\u200ba'])
      problemsIn(part.repeat(5000 / part.length))
    assert.ok(performance.now() - start < 60_000, `${performance.now() - start}`)
  })
})
