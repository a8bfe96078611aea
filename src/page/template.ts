import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Catalog } from '../list/catalog.ts'
import type { Repository } from '../list/repository.ts'
import { nearest } from '../problem/nearest.ts'
import { report, type Span } from '../problem/problem.ts'
import type { OtherHeadings } from './anchors.ts'
import { checkContents } from './contents.ts'
import { pageContext } from './context.ts'
import { text } from './nodes.ts'
import { placeholders } from './placeholders.ts'
import { anchorLinks, checkAnchors, checkHeadings } from './template-links.ts'

const PATTERN = /\{\{\s*(?<name>[^{}]*?)\s*\}\}/gu

/**
 * Fill the template's placeholders. One that is unknown, missing, repeated or misplaced is reported at its place.
 * What is known of the whole list while pages are written stands in the file's `data` afterwards.
 */
export const remarkFill: Plugin<[Catalog, Repository | undefined], Root> = (catalog, repository) => {
  return (tree, file) => {
    // A template that cannot be read lacks everything; that has been said.
    if (file.messages.length > 0) return
    const uses = findUses(tree, file)
    const blocks = new Set<unknown>(uses.filter(isBlock).map((use) => use.parent))
    checkContents(tree, file, (node) => blocks.has(node))
    checkHeadings(tree, file)
    const links = anchorLinks(tree)
    if (!checkUses(uses, file) || file.messages.length > 0) return
    const context = pageContext(catalog, otherHeadings(tree, uses, catalog), repository)
    file.data.context = context
    // From the end: filling splits a text, and what stands before in it keeps its node.
    for (const { parent, node, name } of uses.toReversed()) {
      const placeholder = placeholders[name]
      if (placeholder && 'blocks' in placeholder) replace(tree, parent, placeholder.blocks(context))
      else if (placeholder && node.type === 'text') fillText(parent, placeholder.words(context), node, name)
    }
    checkAnchors(links, tree, context.anchors, file)
  }
}

interface Use extends Span {
  readonly name: string
  readonly node: Nodes
  readonly parent: Parents
  readonly parents: readonly Parents[]
}

/** Every `{{…}}` of the template, in addresses and HTML too, but those in code, which are shown as they are. */
function findUses(tree: Root, file: VFile): Use[] {
  return [...String(file).matchAll(PATTERN)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const parents = ancestorsOf(tree, span)
    const node = parents.pop()
    if (!node || node.type === 'code' || node.type === 'inlineCode') return []
    return [
      {
        ...span,
        name: match.groups?.['name'] ?? '',
        node,
        parent: (parents.at(-1) ?? tree) as Parents,
        parents: parents as Parents[],
      },
    ]
  })
}

/** The nodes that hold a piece of the source whole, from the tree's root to the innermost. */
function ancestorsOf(tree: Root, { start, end }: Span): Nodes[] {
  const path: Nodes[] = []
  for (let node: Nodes | undefined = tree; node; ) {
    path.push(node)
    const children: readonly Nodes[] = 'children' in node ? node.children : []
    node = children.find(({ position }) => (position?.start.offset ?? 0) <= start && end <= (position?.end.offset ?? 0))
  }
  return path
}

function checkUses(uses: readonly Use[], file: VFile): boolean {
  const names = Object.keys(placeholders)
  const seen = new Set<string>()
  const before = file.messages.length
  for (const use of uses) {
    const placeholder = Object.hasOwn(placeholders, use.name) ? placeholders[use.name] : undefined
    const rule = 'template-placeholder'
    const shown = `{{${use.name}}}`
    if (!placeholder) {
      const fix = '改成允许的占位符；要照原样显示，就放进反引号里'
      report(file, {
        rule,
        at: use,
        reason: `不认识的占位符 ${shown}`,
        allowed: names,
        nearest: nearest(use.name, names),
        fix,
      })
    } else if (seen.has(use.name)) {
      report(file, { rule, at: use, reason: `占位符 ${shown} 写了两次`, fix: '每个占位符只写一次，删掉多余的' })
    } else if ('blocks' in placeholder ? !standsAlone(use) : use.node.type !== 'text') {
      const fix = 'blocks' in placeholder ? '单独写成一段，前后空一行，不放在列表或引用里' : '写在正文的文字里'
      report(file, { rule, at: use, reason: `占位符 ${shown} 不能放在这里`, fix })
    }
    seen.add(use.name)
  }
  const missing = names.filter((name) => !seen.has(name)).map((name) => `{{${name}}}`)
  if (missing.length > 0) {
    report(file, { rule: 'template-placeholder', reason: `缺少占位符 ${missing.join('、')}`, fix: '加到模板里' })
  }
  return file.messages.length === before
}

function isBlock({ name }: Use): boolean {
  return Object.hasOwn(placeholders, name) && 'blocks' in (placeholders[name] ?? {})
}

function standsAlone({ parent, parents, node }: Use): boolean {
  const alone = parent.type === 'paragraph' && parent.children.length === 1 && parents.length === 2
  return alone && node.type === 'text' && /^\{\{[^{}]*\}\}$/u.test(node.value)
}

/** The texts of all headings that do not come from the sections, the index's too. */
function otherHeadings(tree: Root, uses: readonly Use[], catalog: Catalog): OtherHeadings {
  const sections = uses.find((use) => use.name === 'sections')
  const end = tree.children.indexOf(sections?.parent as RootContent)
  const generated = new Map<unknown, string>(uses.filter(isBlock).map((use) => [use.parent, use.name]))
  const textsOf = (nodes: readonly RootContent[]) =>
    nodes.flatMap((node) => {
      if (node.type === 'heading') return [textOf(node)]
      const placeholder = placeholders[generated.get(node) ?? '']
      return placeholder && 'blocks' in placeholder ? (placeholder.headings?.(catalog) ?? []) : []
    })
  return { before: textsOf(tree.children.slice(0, end)), after: textsOf(tree.children.slice(end + 1)) }
}

function replace(tree: Root, paragraph: Parents, blocks: RootContent[]): void {
  const index = tree.children.indexOf(paragraph as RootContent)
  tree.children = [...tree.children.slice(0, index), ...blocks, ...tree.children.slice(index + 1)]
}

function fillText(parent: Parents, words: PhrasingContent[], node: Text, name: string): void {
  const [before = '', after = ''] = node.value.split(new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`, 'u'))
  const siblings = parent.children as Nodes[]
  node.value = before
  siblings.splice(siblings.indexOf(node) + 1, 0, ...words, text(after))
}
