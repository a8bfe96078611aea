import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { datasetKeys, datasetType } from '../../src/dataset/keys.ts'
import { readYaml } from '../../src/dataset/read.ts'
import { modalities, tasks } from '../../src/dataset/words.ts'
import { datasetSkeleton } from '../../src/editor/skeleton.ts'

const skeleton = datasetSkeleton('templates/dataset.yaml')

/** A file's value, which must have no problem. */
function valid(text: string) {
  const file = new VFile({ path: 'datasets/lung/x.yaml', value: text })
  const read = readYaml(file, datasetType)
  assert.deepEqual(file.messages.map(String), [])
  return { ...read?.value }
}

describe('the skeleton of a dataset file', () => {
  it('has every key, the required ones first, all empty', () => {
    const value = load(skeleton) as Record<string, unknown>
    const rest = Object.keys(datasetKeys).filter((key) => key !== 'name' && key !== 'homepage')
    assert.deepEqual(Object.keys(value), ['name', 'homepage', ...rest])
    assert.deepEqual(new Set(Object.values(value)), new Set([null]))
  })

  it('is valid once name and homepage are filled in, by hand too', () => {
    const filled = skeleton.replace(/^name:$/mu, 'name: X').replace(/^homepage:$/mu, 'homepage: https://example.org')
    assert.deepEqual(valid(filled), { name: 'X', homepage: 'https://example.org' })
  })

  it('gives an example for every key, valid as it stands', () => {
    const examples = skeleton.match(/^# (?:例如 .*|例如\n(?:#(?: {5}.*)?\n)+)/gmu) ?? []
    const yaml = examples.map((example) => example.replace(/^# 例如[ \n]?/u, '').replace(/^#(?: {5})?/gmu, ''))
    assert.deepEqual(Object.keys(valid(yaml.join('\n'))).toSorted(), Object.keys(datasetKeys).toSorted())
  })

  it('lists the words of the vocabularies', () => {
    assert.ok(skeleton.includes(`# 可用的词：${tasks.join('、')}\n`))
    assert.ok(skeleton.includes(`# 可用的词：${modalities.join('、')}\n`))
  })
})
