import type { Nodes } from 'mdast'
import { attribute, type Element } from './html.ts'

/** What Markdown's nodes are in HTML; paragraphs are left out, for a list item may have one or not. */
const tags: Partial<Record<Nodes['type'], string>> = {
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  inlineCode: 'code',
  code: 'pre',
  break: 'br',
}

/** A description as one text of tags and words without blanks, so that two parsers' readings can be compared. */
export function outlineOfNodes(nodes: readonly Nodes[]): string {
  return nodes.map(outlineOfNode).join('')
}

function outlineOfNode(node: Nodes): string {
  const inside = 'children' in node ? outlineOfNodes(node.children) : 'value' in node ? words(node.value) : ''
  if (node.type === 'image') return `<img ${address(node.url)} ${words(node.alt ?? '')}>`
  if (node.type === 'link') return `<a ${address(node.url)}>${inside}</a>`
  if (node.type === 'list') return node.ordered ? `<ol ${node.start ?? 1}>${inside}</ol>` : `<ul>${inside}</ul>`
  const tag = tags[node.type]
  return tag ? `<${tag}>${inside}</${tag}>` : inside
}

/** The same of HTML. */
export function outlineOfElements(elements: readonly Element[]): string {
  return elements.map(outlineOfElement).join('')
}

function outlineOfElement(element: Element): string {
  const inside = element.childNodes
    .map((child) => ('value' in child ? words(child.value) : 'tagName' in child ? outlineOfElement(child) : ''))
    .join('')
  const name = element.tagName
  if (name === 'p' || name === 'input' || (name === 'code' && element.parentNode?.nodeName === 'pre')) return inside
  if (name === 'img') return `<img ${address(attribute(element, 'src'))} ${words(attribute(element, 'alt') ?? '')}>`
  if (name === 'a') return `<a ${address(attribute(element, 'href'))}>${inside}</a>`
  if (name === 'ol') return `<ol ${attribute(element, 'start') ?? 1}>${inside}</ol>`
  return `<${name}>${inside}</${name}>`
}

function words(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Parsers differ in which characters of an address they write as `%XX`: all of them here. */
export function address(url: string | undefined): string {
  return (url ?? '').replace(/[^A-Za-z0-9%]/gu, (character) => encodeURIComponent(character))
}
