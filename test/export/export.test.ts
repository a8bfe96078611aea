import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { commercialOf } from '../../src/dataset/license.ts'
import { formatCsv } from '../../src/export/formats.ts'
import { exportRecords, recordKeys } from '../../src/export/records.ts'
import { readDatasetFiles } from '../../src/list/files.ts'
import { checkList } from '../../src/list/list.ts'
import { assertGolden } from '../support/golden.ts'
import { FIXTURES, project, ROOT, run, smallest } from '../support/project.ts'

/** A plain reader of RFC 4180, for what `export` prints. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gu)) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') lines.push([])
  }
  return lines.slice(0, -1)
}

const catalog = checkList(readDatasetFiles(ROOT))
const wanted = JSON.parse(JSON.stringify(exportRecords(catalog))) as unknown

describe('export', () => {
  for (const format of ['json', 'csv']) {
    it(`prints a small list as ${format}`, () => {
      const { code, stdout } = run(['export', '--format', format, '--root', join(FIXTURES, 'projects/every-key')])
      assert.equal(code, 0)
      assertGolden(stdout, join(FIXTURES, `export.${format}`))
    })
  }

  it('read back from JSON is the catalog, with what the page derives', () => {
    const { stdout } = run(['export', '--root', ROOT])
    assert.deepEqual(JSON.parse(stdout), wanted)
    assert.equal((wanted as unknown[]).length, catalog.entries.length)
    for (const [index, { id, section, dataset }] of catalog.entries.entries()) {
      const { access, commercial: _, overlaps: __, ...said } = dataset
      const record = (wanted as Record<string, unknown>[])[index] ?? {}
      const { access_url, commercial, overlaps, ...plain } = record
      const how = typeof access === 'object' ? access.how : access
      assert.deepEqual(plain, { id, section, ...said, ...(how && { access: how }) })
      assert.equal(access_url, typeof access === 'object' ? access.url : undefined)
      assert.equal(commercial, commercialOf(dataset))
      const others = catalog.entries.filter(
        (other) => dataset.overlaps?.includes(other.id) || other.dataset.overlaps?.includes(id),
      )
      assert.deepEqual(
        overlaps ?? [],
        others.map((other) => other.id),
      )
    }
  })

  it('read back from CSV is the catalog', () => {
    const [header = [], ...lines] = readCsv(
      run(['export', '--format', 'csv', '--root', ROOT]).stdout.replace(/^\uFEFF/u, ''),
    )
    assert.deepEqual(header, recordKeys)
    const records = lines.map((line) =>
      Object.fromEntries(
        line.flatMap((cell, index) => {
          if (cell === '') return []
          const key = header[index] ?? ''
          return [[key, /^[[{]/u.test(cell) ? (JSON.parse(cell) as unknown) : cell]]
        }),
      ),
    )
    assert.deepEqual(records, wanted)
  })

  it('as CSV opens in Excel as UTF-8, and runs no formula', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '\t=1', 'a=1', '131 例 + 70 例']
    const records = texts.map((name, index) => ({ id: `d${index}`, section: 'lung', name }))
    const csv = formatCsv(records)
    assert.equal(csv.charCodeAt(0), 0xfeff)
    assert.deepEqual(
      readCsv(csv.slice(1)).map((line) => line[2]),
      ['name', "'=1+1", "'+1", "'-1", "'@SUM(A1)", "'＝1+1", "'\t=1", 'a=1', '131 例 + 70 例'],
    )
  })

  it('prints nothing but the problems when the data has errors', (t) => {
    const root = project(t, { ...smallest, 'datasets/lung/bad.yaml': 'name: Bad\n' })
    const { code, stdout, stderr } = run(['export', '--root', root])
    assert.equal(stdout, '')
    assert.match(stderr, /datasets\/lung\/bad\.yaml:1:1 错误：缺少必填的 homepage/u)
    assert.equal(code, 1)
  })

  it('refuses a format that it does not know', () => {
    const { code, stderr } = run(['export', '--format', 'xml', '--root', ROOT])
    assert.match(stderr, /--format 后面写 json 或 csv/u)
    assert.equal(code, 2)
  })
})
