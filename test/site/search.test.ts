import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answers, fold, termsOf } from '../../src/site/search.ts'

const finds = (query: string, text: string) => answers(fold(text), termsOf(query))

/** What someone types, a text that answers it, and one that does not. */
const cases: readonly (readonly [query: string, found: string, other: string])[] = [
  // Chinese and Latin letters as they come.
  ['膝关节 MRI', '膝关节的 MRI 检查', '髋关节的 MRI 检查'],
  ['膝关节MRI', '膝关节的 MRI 检查', '膝关节的 CT 检查'],
  ['MRI膝关节', '膝关节的 MRI 检查', '膝关节的 CT 检查'],
  ['膝关节，mri。', '膝关节的 MRI 检查', '膝关节的 CT 检查'],
  ['ＣＴ', 'CT', 'MRI'],
  ['luna16', 'LUNA16', 'LUNA 肺结节'],
  ['肺结节分割', '肺部 CT 的肺结节，逐层分割', '肺结节检测'],
  // Words of the list, however they are written.
  ['MR', '脑 MRI', '脑 CT'],
  ['核磁共振', '脑 MRI', '脑 CT'],
  ['MRI', '脑部核磁', '脑 CT'],
  ['X光', '胸部 X 线', '胸部 CT'],
  ['X 线', '胸部 X-ray', '胸部 CT'],
  ['x线', '胸部 X 线', '血管线和 x'],
  ['WSI', '病理切片', '显微镜'],
  ['segmentation', '肝脏分割', '肝脏分类'],
  ['PET/CT', '全身 PET，CT', '全身 PET'],
  // A short word is found where a word begins, not inside another.
  ['CT', 'CT-ORG', 'OCT 与 section'],
  ['OCT', 'OCT', 'CT'],
  ['US', '超声', 'used'],
  ['Li', 'LiTS', 'cholic'],
  ['2021', 'BraTS2021', 'BraTS 120212'],
  // A longer one everywhere.
  ['mnist', 'MedMNIST', 'MedMN'],
  // What a regular expression would take for its own.
  ['c++ (a|b)', 'c++ (a|b)', 'ccc aab'],
  ['a[*', 'a[*', 'ab'],
]

describe('a search', () => {
  for (const [query, found, other] of cases) {
    it(`for ${query} finds ${found}, not ${other}`, () => {
      assert.ok(finds(query, found))
      assert.ok(!finds(query, other))
    })
  }

  it('for nothing, or for marks between words, finds all', () => {
    for (const query of ['', '  ', '，', '、 。', '-', '/']) assert.ok(finds(query, 'LiTS'), query)
  })

  it('is answered by a text that holds it as it is typed, letter by letter', () => {
    const text = '肝脏与肝肿瘤的 CT 分割，LiTS 2017（X 线除外）'
    for (let end = 1; end <= text.length; end++) assert.ok(finds(text.slice(0, end), text), text.slice(0, end))
  })
})
