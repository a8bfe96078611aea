import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findingsOf } from '../../src/problem/finding.ts'
import { assemble } from '../../src/project/assemble.ts'
import { project, smallest } from '../support/project.ts'

const sizes: Readonly<Record<string, boolean>> = {
  '131 例训练 + 70 例测试': true,
  '112,120 张（30,805 例患者）': true,
  '819 例（ADNI-1 基线：229 例正常）': true,
  '1399 张（CAMELYON16 的 399 张）': true,
  '20张': true,
  若干: true,
  '15.0k 例': true,
  '1.4M 例': true,
  '200+ 例': true,
  '20～30 例': true,
  '20-30 例': true,
  '3D CT 140 例': true,
  '2D+t 30 段': true,
  约1万张: true,
  '1.2 亿': true,
  '4K 视频 20 段': true,
  '3T MRI 20 例，T1 与 T2': true,
  '1000 张 512×512 像素的图像': true,
  '100 例，按 8:1:1 划分，10% 有标注': true,
  '131+70': false,
  '55': false,
  '40 CT + 40 MRI': false,
  '131 例 + 70': false,
  共131: false,
  '15.0k': false,
  '200+': false,
  '20-30': false,
  '131CT': false,
}

describe('a number in size has a unit', () => {
  for (const [size, right] of Object.entries(sizes)) {
    it(`${size}: ${right ? 'yes' : 'no, a warning'}`, (t) => {
      const file = { 'datasets/lung/a.yaml': `name: A\nhomepage: https://example.org/a\nsize: ${size}\n` }
      const { files } = assemble(project(t, { ...smallest, ...file }), 0)
      const rules = findingsOf(files).map(({ message }) => message.ruleId)
      assert.deepEqual(rules, right ? [] : ['size-unit'])
    })
  }
})
