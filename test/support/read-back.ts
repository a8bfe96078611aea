import type { Nodes } from 'mdast'
import { toString as mdastText } from 'mdast-util-to-string'
import type { Anchor } from './expected.ts'
import { attribute, elements, elementsOf, htmlOf, textIn } from './html.ts'
import { all, cmark, parse } from './markdown.ts'
import { outlineOfElements, outlineOfNodes } from './outline.ts'

/** A page's parts as a parser reads them: each heading with what follows it. */
export interface Part {
  readonly heading: string
  readonly level: number
  /** The cells of each row of each table. */
  readonly rows: readonly (readonly string[])[]
  readonly images: readonly Anchor[]
  readonly links: readonly Anchor[]
  /** The other blocks: their text, and their outline. */
  readonly blocks: readonly { readonly text: string; readonly items: readonly string[]; readonly outline: string }[]
  /** All of it, to compare two readings. */
  readonly whole: string
}

/** As GitHub's parser reads it. */
export function readByGithub(page: string): Part[] {
  return split(elementsOf(cmark(page)), (element) => /^h[1-6]$/u.test(element.tagName)).map(([heading, ...rest]) => {
    const within = (name: string) =>
      rest.flatMap((element) => [...(element.tagName === name ? [element] : []), ...elements(element, name)])
    const images = rest.filter((element) => attribute(element, 'align') === 'center')
    return {
      heading: textIn(heading),
      level: Number(heading.tagName.slice(1)),
      rows: within('tr').map((row) => row.childNodes.flatMap((cell) => ('tagName' in cell ? [textIn(cell)] : []))),
      images: images
        .flatMap((element) => elements(element, 'img'))
        .map((image) => [attribute(image, 'alt') ?? '', attribute(image, 'src') ?? '']),
      links: within('a').map((link) => [textIn(link), attribute(link, 'href') ?? '']),
      blocks: rest
        .filter((element) => element.tagName !== 'table' && !images.includes(element))
        .map((element) => ({
          text: textIn(element).trim(),
          items: elements(element, 'li').map((item) => textIn(item)),
          outline: outlineOfElements([element]),
        })),
      whole: [heading, ...rest].map((element) => htmlOf(element)).join('\n'),
    }
  })
}

/** As remark reads it. */
export function readByRemark(page: string): Part[] {
  const nodes = parse(page).children.filter((node) => !(node.type === 'html' && node.value.startsWith('<!-- ')))
  return split(nodes, (node) => node.type === 'heading').map(([heading, ...rest]) => {
    const within = <T extends Nodes['type']>(type: T) => rest.flatMap((node) => all(node, type))
    return {
      heading: mdastText(heading),
      level: heading.type === 'heading' ? heading.depth : 0,
      rows: within('tableRow').map((row) => row.children.map((cell) => mdastText(cell))),
      images: rest
        .flatMap((node) => (node.type === 'html' ? elementsOf(node.value) : []))
        .flatMap((element) => elements(element, 'img'))
        .map((image) => [attribute(image, 'alt') ?? '', attribute(image, 'src') ?? '']),
      links: within('link').map((link) => [mdastText(link), link.url]),
      blocks: rest
        .filter((node) => node.type !== 'table' && node.type !== 'html')
        .map((node) => ({
          text: mdastText(node),
          items: all(node, 'listItem').map((item) => mdastText(item)),
          outline: outlineOfNodes([node]),
        })),
      whole: page.slice(heading.position?.start.offset, rest.at(-1)?.position?.end.offset),
    }
  })
}

function split<T>(nodes: readonly T[], isHeading: (node: T) => boolean): (readonly [T, ...T[]])[] {
  const parts: [T, ...T[]][] = []
  for (const node of nodes) {
    if (isHeading(node)) parts.push([node])
    else parts.at(-1)?.push(node)
  }
  return parts
}
