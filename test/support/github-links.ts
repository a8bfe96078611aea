import { attribute, type Element, elements, elementsOf, textIn } from './html.ts'
import { cmark } from './markdown.ts'

/** A page as GitHub's parser reads it: where its links lead, and what they may lead to. */
export interface ReadPage {
  readonly anchors: ReadonlySet<string>
  readonly links: readonly { readonly text: string; readonly url: string }[]
  readonly text: string
}

export function readPage(markdown: string): ReadPage {
  const top = elementsOf(cmark(markdown))
  const every = (name: string) =>
    top.flatMap((element) => [...(element.tagName === name ? [element] : []), ...elements(element, name)])
  const isHeading = ({ tagName }: Element) => /^h[1-6]$/u.test(tagName)
  const seen = new Map<string, number>()
  const headings = top.filter(isHeading).map((heading) => numbered(slugOf(textIn(heading)), seen))
  const ids = every('a').flatMap((element) => attribute(element, 'id') ?? [])
  return {
    anchors: new Set([...headings, ...ids]),
    links: every('a').flatMap((element) => {
      const url = attribute(element, 'href')
      return url === undefined ? [] : [{ text: textIn(element), url: decodeURI(url) }]
    }),
    text: top.map((element) => textIn(element)).join('\n'),
  }
}

/**
 * GitHub's anchors, without the library that the program uses: lower case, letters, digits, marks, `-` and `_` stay, a blank
 * becomes `-`; one that comes again is numbered.
 */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

function numbered(slug: string, seen: Map<string, number>): string {
  const count = seen.get(slug) ?? 0
  seen.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}
