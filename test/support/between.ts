import { VFile } from 'vfile'
import type { Catalog } from '../../src/list/catalog.ts'
import { checkList } from '../../src/list/list.ts'
import { renderPage } from '../../src/page/page.ts'
import { type Finding, findingsOf } from '../../src/problem/finding.ts'
import { makeOutputs } from '../../src/project/outputs.ts'
import type { Hostile } from './hostile.ts'
import { yamlOf } from './yaml.ts'

const SECTIONS = '- id: list\n  title: 分类\n- id: guests\n  title: 客人\n'
const COUNTS = '{{section-count}} {{dataset-count}} {{modality-count}} {{license-count}}'
const TEMPLATE = `# 页\n\n# 目录\n\n{{sections}}\n\n# 尾\n\n${COUNTS}\n\n{{index}}\n\n{{incomplete}}\n`

/** What a plain dataset's file says: enough to see that its part of the page stays as it is. */
const plain = (index: number) =>
  `name: Plain ${index}\nhomepage: https://plain.example/${index}\nsize: "55"\ndescription: "*Plain* text ${index}"\n`

/** The file of the dataset behind a plain one. */
export const pathOf = (index: number) => `datasets/list/d${number(index)}-x.yaml`
const number = (index: number) => String(index).padStart(4, '0')

/** The files of a list in which each of these texts stands between two plain datasets. */
function filesOf(texts: readonly string[], sections = SECTIONS): VFile[] {
  return [
    new VFile({ path: 'datasets/sections.yaml', value: sections }),
    new VFile({ path: 'datasets/guests/guest.yaml', value: 'name: Guest\nhomepage: https://guest.example/\n' }),
    new VFile({ path: 'datasets/list/d0000-plain.yaml', value: plain(0) }),
    ...texts.flatMap((value, index) => [
      new VFile({ path: pathOf(index), value }),
      new VFile({ path: `datasets/list/d${number(index + 1)}-plain.yaml`, value: plain(index + 1) }),
    ]),
  ]
}

/** The errors of a dataset's file that stands between two plain ones. */
export function findingsFor(dataset: Hostile): { text: string; findings: Finding[] } {
  const text = yamlOf(dataset)
  const files = filesOf([text])
  checkList(files)
  return {
    text,
    findings: findingsOf(files.filter(({ path }) => path === pathOf(0))).filter(({ message }) => message.fatal),
  }
}

/** A list with these datasets, each between two plain ones. */
export function catalogWith(datasets: readonly Hostile[]): Catalog {
  return checkList(filesOf(datasets.map(yamlOf)))
}

/** The page of such a list. */
export function pageWith(datasets: readonly Hostile[]): string {
  return renderPage(new VFile({ path: 'templates/README.md', value: TEMPLATE }), catalogWith(datasets))
}

/** The same with the datasets on a page of their own: `README.md`, and that page. */
export function ownPagesWith(datasets: readonly Hostile[]): { readme: string; page: string } {
  const sections = SECTIONS.replace('title: 分类\n', 'title: 分类\n  own_page: true\n')
  const template = new VFile({ path: 'templates/README.md', value: TEMPLATE })
  const outputs = makeOutputs(checkList(filesOf(datasets.map(yamlOf), sections)), template, undefined)
  const textOf = (path: string) => String(outputs.find((output) => output.path === path)?.content)
  return { readme: textOf('README.md'), page: textOf('pages/list.md') }
}
