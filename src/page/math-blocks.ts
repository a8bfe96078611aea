import type { Nodes, Root } from 'mdast'
import type { Plugin } from 'unified'
import { githubMarkup } from '../dataset/github-markup.ts'
import { type Catalog, type Entry, titleOf } from '../list/catalog.ts'
import { report } from '../problem/problem.ts'
import { sourceOf } from './source.ts'

/** What GitHub reads as one: whatever stands in it, a formula does not reach beyond. */
const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['heading', 'paragraph', 'tableCell'])

/** A text of a block, with the dataset it comes from; the page's own texts come from none. */
interface Piece {
  readonly text: string
  readonly id: string | undefined
}

/**
 * GitHub makes a formula of all that stands between two `$` of a block, whichever datasets they come from:
 * two names in a line of the index, two papers of one dataset. A text by itself has been checked when it was
 * read. Each that ends such a formula is told once, in its dataset's file.
 */
export const remarkMathBlocks: Plugin<[Catalog], Root> = ({ entries }) => {
  return (tree) => {
    // Hardly any list has a dollar at all.
    if (!entries.some(({ file }) => String(file).includes('$'))) return
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    const told = new Set<string>()
    for (const block of dollarBlocks(tree)) {
      for (const { first, last } of formulasIn(block)) {
        const entry = byId.get(last.id ?? '')
        const key = `${last.id} ${last.text}`
        if (!entry || told.has(key)) continue
        told.add(key)
        tellFormula(entry, last.text, byId.get(first.id ?? ''))
      }
    }
  }
}

/** The texts of each block that has a `$`, in order. */
function* dollarBlocks(node: Nodes, id?: string): Generator<Piece[]> {
  if (BLOCKS.has(node.type)) {
    if (hasDollar(node)) yield piecesOf(node, id)
  } else if ('children' in node) {
    for (const child of node.children) yield* dollarBlocks(child, sourceOf(node) ?? id)
  }
}

function hasDollar(node: Nodes): boolean {
  return 'children' in node ? node.children.some(hasDollar) : 'value' in node && node.value.includes('$')
}

/** The texts below a node; a character stands in place of code, which may be part of a formula too. */
function piecesOf(node: Nodes, id: string | undefined): Piece[] {
  const own = sourceOf(node) ?? id
  if (node.type === 'text') return [{ text: node.value, id: own }]
  if (node.type === 'inlineCode') return [{ text: '\uFFFC', id: own }]
  if (node.type === 'break') return [{ text: '\n', id: own }]
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child, own)) : []
}

/** The pieces that end a formula, with the one in which it begins. */
function formulasIn(pieces: readonly Piece[]): { first: Piece; last: Piece }[] {
  let before = ''
  let first: Piece | undefined
  return pieces.flatMap((piece) => {
    const isFormula = first !== undefined && piece.text.includes('$') && isMath(before + piece.text)
    // What ends one is left out: the next is held against the first.
    before += isFormula ? piece.text.replaceAll('$', '\uFFFC') : piece.text
    if (isFormula && first) return [{ first, last: piece }]
    first ??= piece.text.includes('$') ? piece : undefined
    return []
  })
}

function isMath(text: string): boolean {
  return githubMarkup(text.replaceAll(':', '：'))?.kind === 'math'
}

/** The page has no places: the text is looked for in the file, where it stands once as a rule. */
function tellFormula({ file }: Entry, text: string, other: Entry | undefined): void {
  const start = String(file).indexOf(text)
  report(file, {
    rule: 'plain-text',
    at: start < 0 ? undefined : { start, end: start + text.length },
    reason: `GitHub 会把这里的 $ 和${nameOf(file, other)} $ 连成数学公式`,
    found: text,
    fix: '去掉 $，例如写成“5 美元”；公式改用文字写',
  })
}

function nameOf(file: Entry['file'], other: Entry | undefined): string {
  return !other || other.file === file ? '前面的' : `数据集“${titleOf(other)}”里的`
}
