import type { Nodes } from 'mdast'
import type { Edit } from '../problem/mend.ts'
import { WEB_ADDRESS } from './characters.ts'
import type { DescriptionProblem } from './prose.ts'
import { type Prose, spanOf } from './prose-mask.ts'

/** An address among words: all that GitHub takes for it, up to a blank or the next address. */
const ADDRESS =
  /(?<![\p{L}\p{N}])www\.[^\s<\uFFFC]+|(?<![A-Za-z])https?:\/\/(?=[A-Za-z0-9])(?:(?!(?<=[^!-~])https?:\/\/)[^\s<\uFFFC])+/giu
/** The characters of an address that are ASCII. */
const PLAIN = /^[!-;=?-~]+/u
/** What is more likely a part of the sentence than of an address, directly behind one. */
const SENTENCE = /^(?:[\p{L}\p{N}\p{P}\p{S}\p{Z}])/u

const REASON = '网址后面的文字会被当成网址的一部分，链接打不开'
const WAY_OUT = { allowed: ['<网址>', '[文字](网址)'], fix: '用尖括号括住网址，例如 <https://example.org/doc>' }

/**
 * Addresses that GitHub links together with the words behind them: Chinese needs no blank, an address ends at nothing else.
 * The mend gives the link the address's own characters and leaves the page's text as it is written.
 */
export function addressProblems({ bare, start, node }: Prose): DescriptionProblem[] {
  const problems = [...bare.matchAll(ADDRESS)].flatMap(({ 0: whole, index }) => {
    const address = ownPart(whole)
    const url = /^www\./iu.test(address) ? `https://${address}` : address
    const valid = WEB_ADDRESS.test(url)
    const behind = whole.slice((PLAIN.exec(whole)?.[0] ?? '').length)
    if (behind === '' && valid) return []
    const mend = valid && isCertain(address, behind) ? mendOf(start + index, address, url) : undefined
    return [
      {
        rule: 'description-address',
        offset: start + index,
        reason: behind === '' ? '网址不对' : REASON,
        found: whole,
        ...(mend ? { mend: [mend] } : WAY_OUT),
      },
    ]
  })
  const hidden = problems.length === 0 && unplacedAddresses(node).find((url) => !/^[!-%'-;=?-~]+$/u.test(url))
  return hidden ? [{ rule: 'description-address', offset: start, reason: REASON, found: hidden, ...WAY_OUT }] : problems
}

/** The addresses of links that have no place, for Markdown finds them after all else is done. */
function unplacedAddresses(node: Nodes): string[] {
  if (node.type === 'link') return spanOf(node) ? [] : [node.url]
  return 'children' in node ? node.children.flatMap(unplacedAddresses) : []
}

/** Where addresses stand among the words: what is in them is no mark. */
export function withoutAddresses(mask: string): string {
  return mask.replace(ADDRESS, (whole) => {
    const address = ownPart(whole)
    return address.replace(/./gu, '\uFFFC') + whole.slice(address.length)
  })
}

/** The address at the start of what GitHub links, without the marks of the sentence at its end. */
export function ownPart(whole: string): string {
  let address = PLAIN.exec(whole)?.[0] ?? whole
  for (;;) {
    const shorter = address.replace(/(?:[?!.,:;*_~'"\][]|&[a-z]+;)$/iu, '')
    const unbalanced = shorter.endsWith(')') && shorter.split(')').length > shorter.split('(').length
    const next = unbalanced ? shorter.slice(0, -1) : shorter
    if (next === address) return address
    address = next
  }
}

/** An address may go on in Chinese: behind `/` or `=`, or where more of its marks follow. */
function isCertain(address: string, behind: string): boolean {
  if (behind === '' || !SENTENCE.test(behind)) return false
  return /^\p{L}/u.test(behind) ? /[A-Za-z0-9]$/u.test(address) && !/[/=?#%]/u.test(behind) : true
}

function mendOf(start: number, address: string, url: string): Edit {
  const text = url === address ? `<${url}>` : `[${address}](${url})`
  return { start, end: start + address.length, text }
}
