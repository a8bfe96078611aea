import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { VFile } from 'vfile'
import { datasetType } from '../../src/dataset/keys.ts'
import { readYaml } from '../../src/dataset/read.ts'
import { applyEdits, mendsOf } from '../../src/problem/mend.ts'

const HEAD = 'name: A\nhomepage: https://example.org/a\n'

/** The messages of a file of these lines, and what it reads when its mends are made. */
function look(lines: string): { rules: string[]; mended: string; left: string[] } {
  const file = new VFile({ path: 'a.yaml', value: HEAD + lines })
  readYaml(file, datasetType)
  const mended = applyEdits(String(file), mendsOf(file))
  const again = new VFile({ path: 'a.yaml', value: mended })
  readYaml(again, datasetType)
  const rulesOf = ({ messages }: VFile) => messages.map(({ ruleId }) => String(ruleId))
  return { rules: rulesOf(file), mended: mended.slice(HEAD.length), left: rulesOf(again) }
}

describe('a value that says nothing', () => {
  const words = 'null ~ N/A na — ？ 无 未知 待补充 TODO TBD 暂无 不详 unknown None “未知” （无） 待补充。'.split(' ')
  const keys = [
    'title',
    'tasks',
    'size',
    'file_format',
    'license',
    'access',
    'image',
    'description',
    'papers',
    'overlaps',
  ]
  for (const key of keys) {
    it(`of ${key} is refused, and left out`, () => {
      for (const word of words) {
        assert.deepEqual(look(`${key}: ${word}\n`), { rules: ['placeholder'], mended: `${key}:\n`, left: [] }, word)
      }
    })
  }

  const written: Readonly<Record<string, string>> = {
    'size: "?"\n': 'size:\n',
    'description: |\n  待补充\n\nnotes: 甲\n': 'description:\n\nnotes: 甲\n',
    'papers:\n  - title: 甲\n    url: https://example.org/p\n    year: 未知\n':
      'papers:\n  - title: 甲\n    url: https://example.org/p\n    year:\n',
    'annotation: none\n': 'annotation: 无\n',
    'label_format: 没有\n': 'label_format: 无\n',
    'annotation: 未知\n': 'annotation:\n',
    'title: “3,662 张”\n': 'title: 3,662 张\n',
    "title: '“甲: 乙”'\n": "title: '甲: 乙'\n",
    'title: “[甲]”\n': "title: '[甲]'\n",
  }
  for (const [lines, mended] of Object.entries(written)) {
    it(`${lines.trim()} → ${mended.trim()}`.replaceAll('\n', '⏎'), () => {
      const { rules, ...rest } = look(lines)
      assert.equal(rules.length, 1)
      assert.deepEqual(rest, { mended, left: [] })
    })
  }

  it('is refused without a mend in a list, and where there must be one', () => {
    for (const lines of ['tasks: [分割, 未知]\n', 'links: [{title: 无, url: https://example.org}]\n']) {
      assert.deepEqual(look(lines), { rules: ['placeholder'], mended: lines, left: ['placeholder'] })
    }
  })

  it('无 is a fact of annotation and label_format, and no part of a longer text', () => {
    const lines = 'title: 无肿瘤\nannotation: 无\nlabel_format: 无\nsize: 未知数 3 例\n'
    assert.deepEqual(look(lines), { rules: [], mended: lines, left: [] })
  })
})

describe('file_format', () => {
  const formats: Readonly<Record<string, string>> = {
    '.nii.gz, DICOM': 'NIfTI、DICOM',
    'dcm/png': 'DICOM、PNG',
    '.jpeg': 'JPEG',
    'nii + nii.gz': 'NIfTI',
    'DICOM、NIfTI': 'DICOM、NIfTI',
    'DICOM、ZIP': 'DICOM、ZIP',
    '.raw': '.raw',
  }
  for (const [text, canonical] of Object.entries(formats)) {
    it(`${text} → ${canonical}`, () => {
      const rules = text === canonical ? [] : ['spelling']
      assert.deepEqual(look(`file_format: ${text}\n`), { rules, mended: `file_format: ${canonical}\n`, left: [] })
    })
  }
})
