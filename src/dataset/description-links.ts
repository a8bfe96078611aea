import type { Image, Link } from 'mdast'
import type { Problem } from '../problem/problem.ts'
import { WEB_ADDRESS } from './characters.ts'
import { ownPart } from './prose-addresses.ts'
import { spanOf } from './prose-mask.ts'

const rule = 'description-link'

/** What is wrong with a link's address as somebody wrote it in brackets. */
export function linkProblem(link: Link): Omit<Problem, 'at'> | undefined {
  const { url, children } = link
  if (children.length === 0) {
    const reason = '链接没有文字，页面上看不到'
    return { rule, reason, found: url, allowed: ['[文字](网址)', '<网址>'], fix: '在方括号里写上文字' }
  }
  if (url.startsWith('mailto:')) return undefined
  const told = { rule, reason: '链接的地址不对', found: url }
  if (!WEB_ADDRESS.test(url)) {
    const mend = withoutMarks(link)
    return mend
      ? { ...told, mend }
      : { ...told, allowed: ['以 http:// 或 https:// 开头的完整网址'], fix: '写成完整的网址' }
  }
  // A name in brackets at the end is a part of some addresses.
  if (!/[,.;]$/u.test(url) && (!url.endsWith(')') || ownPart(url) === url)) return undefined
  return {
    ...told,
    reason: '链接的地址以标点结尾',
    allowed: ['完整的网址'],
    fix: '把标点移到括号外面；确实属于网址就写成编码，例如 %2E',
  }
}

/** Marks of the sentence belong behind the link. */
function withoutMarks(link: Link): Problem['mend'] {
  const own = link.url.replace(/[，。；、）！？]+$/u, '')
  const end = spanOf(link)?.end
  const marks = link.url.slice(own.length)
  if (end === undefined || marks === '' || link.title || !WEB_ADDRESS.test(own)) return undefined
  return [{ start: end - 1 - marks.length, end, text: `)${marks}` }]
}

export function imageProblem({ url }: Image): Omit<Problem, 'at'> | undefined {
  if (url.startsWith('https://') && WEB_ADDRESS.test(url)) return undefined
  return {
    rule: 'description-image',
    reason: '图片的地址不对',
    found: url,
    allowed: ['以 https:// 开头的完整网址'],
    fix: '换成 https 的图片地址',
  }
}
