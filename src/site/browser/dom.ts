/// <reference lib="dom" />
import { TAGS, type ViewNode } from '../data.ts'

/** An element with attributes and children; texts become text nodes, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** An element of the document that is always there. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`no #${id}`)
}

/** What a dataset brings along, as elements: only those of the list, and links only to pages and within this one. */
export function nodesOf(view: readonly ViewNode[]): (Node | string)[] {
  return view.map((node) => {
    if (typeof node === 'string') return node
    const [tag, children, value] = node
    const inside = nodesOf(children)
    if (!TAGS.includes(tag)) return element('span', {}, ...inside)
    if (tag === 'a') return linkTo(String(value), inside)
    return element(tag, tag === 'ol' ? { start: String(value) } : {}, ...inside)
  })
}

function linkTo(address: string, inside: readonly (Node | string)[]): HTMLElement {
  if (/^(?:https?:\/\/|#open=)/iu.test(address)) return element('a', { href: address }, ...inside)
  return element('span', {}, ...inside)
}
