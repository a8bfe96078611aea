import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { datasetKeys } from '../../src/dataset/keys.ts'
import { aliases, fileFormats, hints, modalities, tasks } from '../../src/dataset/words.ts'
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
    MIR: 'MRI',
    DICM: 'DICOM',
    JPEGG: 'JPEG',
    割分: '分割',
    检侧: '检测',
    预后: '预后预测',
    伽马刀: undefined,
    OCT: 'OCT',
    SPET: 'SPECT',
    ECG: '心电图',
    MRA: 'MRI',
    IVUS: undefined,
    CBCTA: undefined,
    GIF: undefined,
    HDF4: undefined,
    超声心动图: undefined,
    '': undefined,
  }
  for (const [written, word] of Object.entries(meant)) {
    it(`${written || 'nothing'} → ${word ?? 'none'}`, () =>
      assert.equal(nearest(written, words, { ...aliases, ...hints }), word))
  }

  it('a word for another list is not suggested', () => assert.equal(nearest('MR', tasks, aliases), undefined))

  it('every hint leads to a word, and is none itself, nor an alias', () => {
    for (const [hint, word] of Object.entries(hints)) {
      assert.ok(words.includes(word), hint)
      assert.ok(!words.includes(hint) && !(hint in aliases), hint)
    }
  })

  const keys: Readonly<Record<string, string | undefined>> = {
    lisence: 'license',
    licence: 'license',
    titel: 'title',
    nmae: 'name',
    szie: 'size',
    acess: 'access',
    modality: 'modalities',
    discription: 'description',
    url: undefined,
    type: undefined,
  }
  for (const [written, key] of Object.entries(keys)) {
    it(`key ${written} → ${key ?? 'none'}`, () => assert.equal(nearest(written, Object.keys(datasetKeys)), key))
  }

  it('none of two that are equally near', () => assert.equal(nearest('abcde', ['abcdx', 'abcdy']), undefined))

  it('every alias leads to a word, and is none itself', () => {
    for (const [alias, word] of Object.entries(aliases)) {
      assert.ok(words.includes(word), alias)
      assert.ok(!words.includes(alias), alias)
    }
  })
})
