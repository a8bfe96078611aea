import type { PhrasingContent } from 'mdast'
import { canonicalAddress } from '../dataset/address-spelling.ts'
import { datasetKeyList } from '../dataset/keys.ts'
import { homepageParts } from '../dataset/parts.ts'
import { type Catalog, type Entry, titleOf } from '../list/catalog.ts'
import { foldAddress, foldName } from '../list/identity.ts'
import { addressIn, fileAddress, type Repository } from '../list/repository.ts'
import { README } from '../page/anchors.ts'
import type { PageContext } from '../page/context.ts'
import { bullets, link, paragraph, text } from '../page/nodes.ts'
import { write } from '../page/stringify.ts'
import { inertText } from '../report/inert.ts'
import type { Wish } from './convert.ts'

/** What an issue asks for, as far as it tells which dataset it is. */
interface Wanted {
  readonly id: string | undefined
  readonly name: string
  readonly homepage: string
}

function wantedOf({ id, values: { name, homepage } }: Wish): Wanted {
  const url = typeof homepage === 'string' ? homepage : ''
  return { id, name: typeof name === 'string' ? name : '', homepage: canonicalAddress(url) ?? url }
}

/** The dataset of the list that an issue asks for: one with its homepage, or with its id and its name. */
export function listedAs(wish: Wish, { entries }: Catalog): Entry | undefined {
  const wanted = wantedOf(wish)
  const there = entries.filter((entry) => hasHomepage(entry, wanted))
  return (
    there.find((entry) => hasName(entry, wanted)) ??
    entries.find((entry) => entry.id === wanted.id && hasName(entry, wanted)) ??
    (familyOf(wish, { entries }) ? undefined : there[0])
  )
}

/** The family that a dataset with another name belongs to, for it shares its homepage with datasets of that family. */
export function familyOf(wish: Wish, { entries }: Pick<Catalog, 'entries'>): string | undefined {
  const wanted = wantedOf(wish)
  const there = entries.filter((entry) => hasHomepage(entry, wanted))
  const families = new Set(there.map(({ dataset }) => dataset.collection))
  return wanted.name !== '' && families.size === 1 && !there.some((entry) => hasName(entry, wanted))
    ? [...families][0]
    : undefined
}

function hasName(entry: Entry, { name }: Wanted): boolean {
  return name !== '' && [entry.dataset.name, titleOf(entry)].some((other) => foldName(other) === foldName(name))
}

function hasHomepage({ dataset }: Entry, { homepage }: Wanted): boolean {
  return homepage !== '' && homepageParts(dataset).some(({ url }) => foldAddress(url) === foldAddress(homepage))
}

/** What to tell who asks for a dataset that is in the list: where it is, and how to correct it. */
export function listedReply(entry: Entry, wish: Wish, context: PageContext): string {
  const { repository } = context
  const { file, dataset } = entry
  const blank = datasetKeyList.filter(([key]) => wish.values[key] !== undefined && dataset[key] === undefined)
  const { page = README, anchor = '' } = context.anchors.details.get(entry.id) ?? {}
  const title = inertText(titleOf(entry))
  const row = repository
    ? link(title, `${page === README ? addressIn(repository) : fileAddress(repository, page)}#${anchor}`)
    : text(title)
  const form = linked('“纠正错误”表单', repository, 'issues/new?template=correction.yml')
  return write([
    paragraph([
      text('谢谢推荐！这个数据集已经收录：'),
      row,
      text('，它的文件是 '),
      repository ? link(file.path, fileAddress(repository, file.path)) : { type: 'inlineCode', value: file.path },
      text('。'),
    ]),
    bullets([
      [text('要纠正或补充：打开这个文件，点右上角的铅笔，改完提交；不方便改就填'), ...form, text('。')],
      ...(blank.length > 0
        ? [[text(`表单里写了、那里还空着的：${blank.map(([, { label }]) => label).join('、')}。`)]]
        : []),
      [
        text(
          '其实是另一个数据集：在“名称”和“英文短名”里写明区别（例如年份），“主页”写它自己的网址，再请维护者重新加上标签。',
        ),
      ],
    ]),
  ])
}

function linked(label: string, repository: Repository | undefined, path: string): PhrasingContent[] {
  return [repository ? link(label, addressIn(repository, path)) : text(label)]
}
