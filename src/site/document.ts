import { createHash } from 'node:crypto'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { homepageParts } from '../dataset/parts.ts'
import { type Catalog, type Section, titleOf } from '../list/catalog.ts'
import type { FinderData } from './data.ts'
import { sorts } from './state.ts'
import { STYLE } from './style.ts'

/** What stands around the data. */
export interface Surroundings {
  /** What the list is called. */
  readonly title: string
  /** Where the list is on GitHub; nothing if it is nobody's yet. */
  readonly home: string | undefined
  /** The page's script. */
  readonly script: string
  /** The address of a second script, of the same origin, that loads the page anew when it changes: the preview's. */
  readonly reload?: string
}

/**
 * The finder: one HTML document with all that it needs, which loads nothing from anywhere. Without its script it is
 * a list of links. Every text is escaped by the serializer; the data is JSON, which the browser takes for text.
 */
export function finderDocument(data: FinderData, catalog: Catalog, around: Surroundings): string {
  const { title, home, script, reload } = around
  const count = catalog.entries.length
  if (/<(?:!--|\/?script)/iu.test(script)) throw new Error('the script would end its own element')
  const tree = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(script, reload !== undefined) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'description', content: `${title}：按模态、任务、许可和获取方式筛选 ${count} 个数据集` }),
      h('title', `${title}：查找`),
      h('style', STYLE),
    ]),
    h('body', [
      h('header', [
        h('h1', title),
        h('p', [`${count} 个数据集`, ...(home ? [' · ', h('a', { href: home }, 'GitHub')] : [])]),
      ]),
      h('main', [controls(), ...catalog.sections.flatMap((section) => sectionLinks(section, 2))]),
      h('script', { type: 'application/json', id: 'data' }, inert(JSON.stringify(data))),
      h('script', script),
      ...(reload === undefined ? [] : [h('script', { type: 'module', src: reload })]),
    ]),
  ])
  return `<!doctype html>\n${toHtml(tree)}\n`
}

/** Nothing but this style and this script; no frames, forms, pictures or requests. */
function policy(script: string, live: boolean): string {
  const own = live ? " 'self'" : ''
  return [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(script)}${own}`,
    ...(live ? [`connect-src${own}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** JSON as it may stand in an element: none of its texts begins a tag, a comment or the end of the element. */
function inert(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

/** What the script brings to life; without it, hidden. */
function controls() {
  return h('form', { id: 'controls', hidden: true }, [
    h('div', { className: ['search'] }, [
      h('label', { htmlFor: 'query' }, '搜索'),
      h('input', {
        id: 'query',
        type: 'search',
        placeholder: '例如 膝关节 MRI',
        autocomplete: 'off',
        spellcheck: 'false',
      }),
    ]),
    h('details', { id: 'filters' }, [
      h('summary', '筛选'),
      h('div', { id: 'facets' }),
      h('button', { type: 'button', id: 'results-button' }),
    ]),
    h('div', { className: ['bar'] }, [
      h('p', { id: 'count', role: 'status' }),
      h('label', { htmlFor: 'sort' }, '排序'),
      h(
        'select',
        { id: 'sort' },
        Object.entries(sorts).map(([value, label]) => h('option', { value }, label)),
      ),
      h('button', { type: 'button', id: 'copy-csv' }, '复制 CSV'),
      h('button', { type: 'button', id: 'copy-markdown' }, '复制 Markdown'),
    ]),
    h('p', { id: 'picked' }),
  ])
}

function sectionLinks(section: Section, level: 2 | 3): ReturnType<typeof h>[] {
  const links = section.entries.map((entry) => {
    const [first] = homepageParts(entry.dataset)
    return h('li', h('a', { href: first?.url }, titleOf(entry)))
  })
  return [
    h(`h${level}`, section.title),
    ...(links.length > 0 ? [h('ul', links)] : []),
    ...section.sections.flatMap((inner) => sectionLinks(inner, 3)),
  ]
}
