import Slugger from 'github-slugger'
import type { Definition, Heading, Link, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { nearest } from '../problem/nearest.ts'
import { report } from '../problem/problem.ts'
import type { Anchors } from './anchors.ts'

/** HTML in a heading is part of the anchor that remark-toc makes, and not of the one that GitHub makes. */
export function checkHeadings(template: Root, file: VFile): void {
  for (const heading of headingsOf(template)) {
    const html = all(heading).find(({ type }) => type === 'html')
    if (!html) continue
    report(file, {
      rule: 'template-heading',
      at: spanOf(html),
      reason: '标题里有 HTML，目录里的链接会失效',
      found: html.type === 'html' ? html.value : '',
      fix: '标题只写文字；HTML 放到标题下面的一段里',
    })
  }
}

/** The links of the template that lead to a heading of the page. */
export function anchorLinks(template: Root): (Link | Definition)[] {
  return all(template).filter(
    (node): node is Link | Definition =>
      (node.type === 'link' || node.type === 'definition') && node.url.startsWith('#') && node.url !== '#',
  )
}

/**
 * Each of these links leads to something: a heading, by the anchor that GitHub gives it, or an HTML element by its id.
 *
 * @param page the whole page, its generated headings too.
 * @param anchors what else has an anchor: rows of tables.
 */
export function checkAnchors(
  links: readonly (Link | Definition)[],
  page: Root,
  { rows, sections }: Anchors,
  file: VFile,
): void {
  if (links.length === 0) return
  const slugger = new Slugger()
  // The page's own headings stand at its top; to look through all of its nodes would take as long as to write them.
  const headings = page.children.filter(({ type }) => type === 'heading')
  const anchors = headings.map((heading) => slugger.slug(textOf(heading)))
  const ids = [...String(file).matchAll(/\s(?:id|name)=["']?([^"'\s>]+)/gu)].map(([, id = '']) => id)
  const known = new Set([...anchors, ...rows.values(), ...sections.values(), ...ids])
  for (const link of links) {
    const anchor = decoded(link.url.slice(1))
    if (known.has(anchor)) continue
    const near = nearest(anchor, anchors)
    report(file, {
      rule: 'template-link',
      at: spanOf(link),
      reason: '页面里没有这个标题，链接会失效',
      found: link.url,
      nearest: near && `#${near}`,
      fix: '写页面里有的标题：# 加上标题的文字，字母小写，空格写成 -；标题没有了就删掉链接',
    })
  }
}

function headingsOf(tree: Root): Heading[] {
  return all(tree).filter((node) => node.type === 'heading')
}

/** A node and all that is in it, in the order of the text. */
function all(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(all)] : [node]
}

function spanOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** An address may have its letters as they are or percent-encoded. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
