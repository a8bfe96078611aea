import type { Hostile } from './hostile.ts'

/** A link: its text and its address. */
export type Anchor = readonly [text: string, url: string]

/** What a reader must see of a dataset, said without the code that makes the page. */
export interface Shown {
  readonly title: string
  /** The texts of the table's second row. */
  readonly cells: readonly string[]
  /** How the line under the table ends. */
  readonly terms: string
  readonly image: Anchor | undefined
  /** The description's Markdown. */
  readonly prose: string
  /** The texts of the last list. */
  readonly references: readonly string[]
  /** All links but those of the description, in order. */
  readonly links: readonly Anchor[]
}

/** @param path the dataset's file. */
export function expectedOf(written: Hostile, path: string): Shown {
  const dataset = composed(written) as Hostile
  const text = (key: string) => String(given(dataset[key]) ?? '')
  const items = (key: string) => (given(dataset[key]) ?? []) as Record<string, string>[]
  const homepage = given(dataset['homepage'])
  const parts = Array.isArray(homepage) ? items('homepage') : []
  const pairs = (key: string, label: string): Anchor[] =>
    items(key).map((item) => [item[label] ?? '', item['url'] ?? ''])
  const [papers, downloads, links] = [pairs('papers', 'title'), pairs('downloads', 'name'), pairs('links', 'title')]
  const years = items('papers').map(({ year }) => (year ? `（${year}）` : ''))
  const license = licenseOf(given(dataset['license']))
  const words = (anchors: readonly Anchor[], label: string, after: readonly string[] = []) =>
    anchors.length > 0 ? [`${label}：${anchors.map(([word], index) => word + (after[index] ?? '')).join('；')}`] : []
  const image = given(dataset['image']) as Record<string, string> | undefined
  return {
    title: text('title') || text('name'),
    cells: [
      [text('name'), ...parts.map(({ label }) => label)].join(' '),
      text('annotation'),
      items('tasks').join('、'),
      items('modalities').join('、'),
      text('size'),
      text('label_format'),
      text('file_format'),
      license?.[0] ?? '',
    ],
    terms: text('collection') ? `系列：${text('collection')}` : '',
    image: image && [image['alt'] ?? '', image['url'] ?? ''],
    prose: text('description'),
    references: [...words(papers, '论文', years), ...words(downloads, '下载'), ...words(links, '相关'), '修改这一条'],
    links: [
      ...(Array.isArray(homepage) ? pairs('homepage', 'label') : [[text('name'), text('homepage')] as const]),
      ...(license ? [license] : []),
      ...papers,
      ...downloads,
      ...links,
      ['修改这一条', path],
    ],
  }
}

/** Texts of one line are shown with their characters composed (NFC); addresses and what is Markdown stay. */
function composed(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return ['url', 'homepage', 'alt', 'description'].includes(key) ? value : value.normalize('NFC')
  if (Array.isArray(value)) return value.map((item) => composed(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, composed(item, name)]))
}

function licenseOf(license: unknown): Anchor | undefined {
  if (license === undefined) return undefined
  if (license === 'CC-BY-4.0') return ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/']
  if (typeof license === 'string') return [license, `https://spdx.org/licenses/${encodeURIComponent(license)}.html`]
  const { name = '', url = '' } = license as Record<string, string>
  return [name, url]
}

/** A value without what is empty: an empty key means that nothing is known. */
function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value : undefined
  if (typeof value !== 'object' || value === null) return value || undefined
  return Object.values(value).some(given) ? value : undefined
}
