import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aliases, fileFormats, modalities, tasks } from '../../src/dataset/words.ts'
import { nearest } from '../../src/problem/nearest.ts'

const words: readonly string[] = [...tasks, ...modalities, ...fileFormats]

describe('the word that was probably meant', () => {
  const meant: Readonly<Record<string, string | undefined>> = {
    分隔: '分割',
    目标检测: '检测',
    x线: 'X 线',
    'Ｘ 线': 'X 线',
    ct: 'CT',
    MR: 'MRI',
    'X-Ray': 'X 线',
    nifit: 'NIfTI',
    'nii.gz': 'NIfTI',
    伽马刀: undefined,
    '': undefined,
  }
  for (const [written, word] of Object.entries(meant)) {
    it(`${written || 'nothing'} → ${word ?? 'none'}`, () => assert.equal(nearest(written, words, aliases), word))
  }

  it('a word for another list is not suggested', () => assert.equal(nearest('MR', tasks, aliases), undefined))

  it('every alias leads to a word, and is none itself', () => {
    for (const [alias, word] of Object.entries(aliases)) {
      assert.ok(words.includes(word), alias)
      assert.ok(!words.includes(alias), alias)
    }
  })
})
