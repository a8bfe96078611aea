import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { load } from 'js-yaml'
import { accessLabels, commercialLabels, modalities, tasks } from '../../src/dataset/words.ts'
import { NEW_DATASET_FORM, newDatasetForm } from '../../src/form/form.ts'
import { readDatasetFiles } from '../../src/list/files.ts'
import { checkList } from '../../src/list/list.ts'
import { project, ROOT, read, readTree, run } from '../support/project.ts'

interface Element {
  readonly type: string
  readonly id?: string
  readonly attributes: { readonly label?: string; readonly options?: readonly string[]; readonly value?: string }
  readonly validations?: { readonly required: boolean }
}

interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly Element[]
}

const catalog = checkList(readDatasetFiles(ROOT))
const text = read(ROOT, NEW_DATASET_FORM)
const folder = join(ROOT, '.github/ISSUE_TEMPLATE')

describe('the form for a new dataset', () => {
  const { body } = load(text) as Form
  const options = (id: string) => body.find((element) => element.id === id)?.attributes.options

  it('is the generated one', () => {
    assert.equal(text, newDatasetForm(catalog))
  })

  it('asks for a place and for what the contract requires', () => {
    const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id)
    assert.deepEqual(required, ['section', 'name', 'homepage'])
  })

  it('offers all sections and all words, none of which can be taken for two', () => {
    const sections = catalog.sections.flatMap((section) => [section, ...section.sections])
    assert.deepEqual(
      options('section')?.map((option) => option.split(' ')[0]),
      sections.map(({ path }) => path),
    )
    assert.deepEqual(options('tasks'), tasks)
    assert.deepEqual(options('modalities'), modalities)
    assert.deepEqual(options('access')?.length, Object.keys(accessLabels).length)
    assert.deepEqual(options('commercial')?.length, Object.keys(commercialLabels).length)
    for (const word of [...tasks, ...modalities]) assert.doesNotMatch(word, /, /u)
  })
})

describe('a form that has drifted', () => {
  const files = readTree(ROOT, ['datasets', 'templates', 'pages', '.github'])
  const drifted = { ...files, [NEW_DATASET_FORM]: text.replace('lung 肺\n', 'lung 肺部\n') }

  it('is an error of check, and build mends it', (t) => {
    const root = project(t, drifted)
    run(['build', '--root', project(t, {})])
    writeFileSync(join(root, 'README.md'), read(ROOT, 'README.md'))
    const { code, stderr } = run(['check', '--root', root])
    assert.match(stderr, /^\.github\/ISSUE_TEMPLATE\/new-dataset\.yml:\d+:1 错误：.*\[stale-file\]$/mu)
    assert.equal(code, 1)
    assert.match(run(['build', '--root', root]).stdout, /^\.github\/ISSUE_TEMPLATE\/new-dataset\.yml 已更新$/mu)
    assert.equal(read(root, NEW_DATASET_FORM), text)
    assert.equal(run(['check', '--root', root]).code, 0)
  })

  it('is not asked of a project that has none', (t) => {
    const root = project(t, readTree(ROOT, ['datasets', 'templates']))
    run(['build', '--root', root])
    assert.deepEqual(readdirSync(root).toSorted(), ['README.md', 'datasets', 'pages', 'templates'])
    assert.equal(run(['check', '--root', root]).code, 0)
  })
})

describe('all issue forms', () => {
  for (const name of readdirSync(folder).filter((file) => file !== 'config.yml')) {
    it(`${name} is one as GitHub describes it`, () => {
      const form = load(read(folder, name)) as Form
      assert.ok(form.name && form.description)
      const inputs = form.body.filter(({ type }) => type !== 'markdown')
      const ids = inputs.map(({ id }) => id)
      const labels = inputs.map(({ attributes }) => attributes.label)
      assert.equal(new Set(ids).size, inputs.length)
      assert.equal(new Set(labels).size, inputs.length)
      for (const { type, id, attributes } of inputs) {
        assert.match(id ?? '', /^[\w-]+$/u)
        assert.match(type, /^(?:input|textarea|dropdown)$/u)
        assert.equal(attributes.options !== undefined, type === 'dropdown')
        assert.equal(new Set(attributes.options).size, attributes.options?.length ?? 0)
        for (const option of attributes.options ?? []) assert.ok(typeof option === 'string' && option !== 'None')
      }
    })
  }

  it('leave no blank issue', () => {
    assert.deepEqual(load(read(folder, 'config.yml')), { blank_issues_enabled: false })
  })
})
