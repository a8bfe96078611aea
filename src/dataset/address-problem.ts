import { ADDRESS, put } from './address-spelling.ts'
import { unwantedCharacters } from './characters.ts'
import type { Explanation } from './texts.ts'

/** What an address does not hold as it is, and how it is written there; nothing where it depends on what is meant. */
const characters: Readonly<Record<string, { readonly name: string; readonly written?: string }>> = {
  ' ': { name: '空格' },
  '\\': { name: '反斜杠' },
  '|': { name: '竖线 |', written: '%7C' },
  // What stands in these is as often left to be filled in.
  '<': { name: '尖括号 <' },
  '>': { name: '尖括号 >' },
  '"': { name: '引号 "', written: '%22' },
  '{': { name: '花括号 {' },
  '}': { name: '花括号 }' },
  '^': { name: '^', written: '%5E' },
  '`': { name: '反引号', written: '%60' },
  '：': { name: '全角的“：”', written: ':' },
  '／': { name: '全角的“／”', written: '/' },
  '．': { name: '全角的“．”', written: '.' },
  '？': { name: '全角的“？”', written: '?' },
  '＝': { name: '全角的“＝”', written: '=' },
  '＆': { name: '全角的“＆”', written: '&' },
  '＃': { name: '全角的“＃”', written: '#' },
  '－': { name: '全角的“－”', written: '-' },
  '＿': { name: '全角的“＿”', written: '_' },
  '～': { name: '全角的“～”', written: '~' },
}

/** Marks that close a sentence, a bracket or a quotation. */
const AT_END = /[.,;:!?。，；：、！？…"'”’)\]}）】》」』>]+$/u
const AT_START = /^[("'“‘（【《「『<]+/u

/** The beginning of an address that lost or gained a letter or a sign: `ttps://`, `http//`, `https:/`. */
const SCHEME = /^h?t{1,3}p(s?)(?:[:：;；]\/\/|[:：]{2,}\/\/|\/\/|[:：]\/(?!\/)|[:：]\/{3,}|[:：](?=[^/／\d]))/iu

/** What is wrong with a text that is no address, and the address if there is one way to write it. */
export function addressProblem(text: string, name: string): Explanation {
  const whole = mended(text)
  const { index, what } = wrongWith(text)
  return {
    rule: 'bad-address',
    offset: index,
    reason: `${name} ${what}`,
    found: text,
    ...(whole === undefined
      ? { allowed: ['以 http:// 或 https:// 开头的完整网址'], fix: '从浏览器地址栏复制完整地址，后面不要带别的文字' }
      : { mend: [{ start: 0, end: text.length, text: whole }] }),
  }
}

/** The first thing that is wrong, by name, with all characters that an address does not hold. */
function wrongWith(text: string): { readonly index: number; readonly what: string } {
  const scheme = /^(?!https?:)([a-z][a-z\d+-]*):(?!\d)/iu.exec(text)?.[1]
  if (scheme !== undefined && mended(text) === undefined) {
    return { index: 0, what: `以 ${scheme}: 开头，不是网页的地址` }
  }
  const [unseen] = unwantedCharacters(text, false)
  const found = [...text].filter((character) => characters[character])
  const odd = found.map((character) => characters[character]?.name ?? '')
  const index = Math.min(...[unseen?.index ?? -1, ...found.map((one) => text.indexOf(one))].filter((at) => at >= 0))
  const names = [...new Set([...(unseen ? [unseen.name] : []), ...odd])]
  if (names.length > 0) return { index, what: `里有${names.join('、')}` }
  const linked = /^\[[^\]]*\]\([^()\s]+\)$/u.test(text)
  if (linked) return { index: 0, what: '是 Markdown 链接，这里只写网址' }
  const rest = withoutMarks(text)
  if (rest !== text && ADDRESS.test(put(rest))) {
    const marks = text.split(rest)
    if (marks[0] !== '') return { index: 0, what: `两边多了“${marks.join('…')}”` }
    return { index: rest.length, what: `末尾的“${marks[1]}”不像地址的一部分` }
  }
  if (/^https?:\/\//iu.test(text)) {
    const reference = /&(?:#|[a-z])[a-z\d]*;/iu.exec(text)
    if (reference) return { index: reference.index, what: `里有 HTML 的字符引用 ${reference[0]}` }
    if (/^https?:\/\/(?![\p{L}\p{N}])/iu.test(text)) return { index: 0, what: '里没有主机名' }
    const percent = /%(?![\dA-F]{2})/iu.exec(text)
    if (percent) return { index: percent.index, what: '里有单独的 %' }
    const other = /[^\p{L}\p{N}\-._~:/?#@!$&'()*+,;=[\]%]/u.exec(text)
    if (other) return { index: other.index, what: `里有“${other[0]}”` }
  }
  return { index: 0, what: SCHEME.test(text) ? '的开头写错了' : '不是网址' }
}

/** The address that is left when each slip is put right; nothing if that is none, or not the only one. */
function mended(text: string): string | undefined {
  const visible = text.replace(/[\p{Cf}\p{Cc}]/gu, '').trim()
  const linked = /^\[([^\]]+)\]\(([^()\s]+)\)$/u.exec(visible)
  const alone = linked && linked[1] === linked[2] ? (linked[2] ?? '') : visible
  const bare = put(withoutMarks(alone).replace(SCHEME, (_, s: string) => `http${s.toLowerCase()}://`))
  const unescaped = bare.replace(/\\(?=[#_*~()[\]&-])/gu, '')
  const whole = withoutBlanks(unescaped)
    ?.replace(/%(?![\dA-F]{2})/giu, '%25')
    .replace(/./gu, (character) => characters[character]?.written ?? character)
  if (whole === undefined || whole.split('://').length > 2) return undefined
  return ADDRESS.test(whole) ? whole : undefined
}

/** Without the marks of the sentence around it; a bracket at the end stays if its other half is there. */
function withoutMarks(text: string): string {
  let rest = text.replace(AT_START, '')
  while (AT_END.test(rest) && !ADDRESS.test(put(rest))) rest = rest.slice(0, -1)
  return rest
}

/** A blank within a path is written `%20`; it may as well stand before another word, which is no address. */
function withoutBlanks(text: string): string | undefined {
  const [first = '', ...others] = text.split(' ')
  if (others.length === 0) return text
  const path = /^https?:\/\/[^/]+\/[!-~]*$/iu.test(first) && others.every((part) => /^[\w\-.~/?=&%+#]+$/u.test(part))
  return path && (others.length === 1 || /[/.=]/u.test(others.join(''))) ? text.replaceAll(' ', '%20') : undefined
}
