/** What the finder's page holds as JSON, and its script reads: everything is said here once, at build time. */
export interface FinderData {
  readonly facets: readonly Facet[]
  /** All datasets, in page order. */
  readonly sets: readonly FinderSet[]
  /** What stands before the lines of the chosen datasets when they are copied. */
  readonly copies: Readonly<Record<CopyFormat, string>>
}

/** One way to filter. */
export interface Facet {
  /** Its name in the page's address. */
  readonly id: string
  readonly label: string
  /** The values that occur, in the order shown. */
  readonly values: readonly FacetValue[]
}

export interface FacetValue {
  /** Its name in the page's address. */
  readonly id: string
  readonly label: string
  /** What it is made of, where that has names of its own: they are values too. */
  readonly parts?: readonly FacetValue[]
}

/** The values of a facet and their parts, in the order shown. */
export function allValues({ values }: Pick<Facet, 'values'>): FacetValue[] {
  return values.flatMap((value) => [value, ...(value.parts ?? [])])
}

export interface FinderSet {
  readonly id: string
  readonly title: string
  /** Its values of each facet, by the facet's id; at least one. */
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly size?: string
  readonly released?: string
  readonly checked?: string
  /** Its name, where the title is another, and what else is searched beside title, description and words. */
  readonly searched: readonly string[]
  /** The description. */
  readonly prose: readonly ViewNode[]
  /** What else the page shows of it. */
  readonly facts: readonly ViewNode[]
  /** Where its links lead: the official page, the terms, where one applies, the page, the file. */
  readonly ways: readonly ViewNode[]
  /** Its line when it is copied, with the newline. */
  readonly lines: Readonly<Record<CopyFormat, string>>
}

export type CopyFormat = 'csv' | 'markdown'

/** The elements that a dataset may bring onto the page; nothing else is made of its texts. */
export const TAGS = ['a', 'br', 'code', 'dd', 'dl', 'dt', 'em', 'li', 'ol', 'p', 'pre', 'strong', 'ul'] as const

/** A text, or an element: its name, what is in it, and the address of a link or the first number of a list. */
export type ViewNode =
  | string
  | readonly [tag: (typeof TAGS)[number], children: readonly ViewNode[], value?: string | number]

/** The text of some nodes; blocks stand in lines of their own. */
export function textOf(nodes: readonly ViewNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      const [tag, children] = node
      return ['a', 'code', 'em', 'strong'].includes(tag) ? textOf(children) : `${textOf(children)}\n`
    })
    .join('')
}
