import { spawnSync } from 'node:child_process'
import type { Heading, Nodes, Root, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm)

export function parse(markdown: string): Root {
  return parser.parse(markdown)
}

/** All nodes of a type, in document order. */
export function all<T extends Nodes['type']>(tree: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const own = tree.type === type ? [tree as Extract<Nodes, { type: T }>] : []
  return 'children' in tree ? [...own, ...tree.children.flatMap((child) => all(child, type))] : own
}

export const headings = (tree: Root): Heading[] => all(tree, 'heading')
export const tables = (tree: Root): Table[] => all(tree, 'table')

const version = spawnSync('cmark-gfm', ['--version'], { encoding: 'utf8' })

/** Why a test that needs GitHub's parser is left out; `false` where it is installed. */
export const noCmark: string | false =
  version.status === 0 ? false : 'cmark-gfm is not installed (Debian: apt install cmark-gfm)'

/** HTML as GitHub's own parser makes it, before the sanitizer. */
export function cmark(markdown: string): string {
  const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter', 'tasklist', 'footnotes'].flatMap((name) => [
    '-e',
    name,
  ])
  const result = spawnSync('cmark-gfm', ['--unsafe', ...extensions], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (result.status !== 0) throw new Error(result.stderr)
  return result.stdout
}
