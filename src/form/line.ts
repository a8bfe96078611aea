import { ADDRESS, canonicalAddress, put } from '../dataset/address-spelling.ts'

/** What stands in a line of an answer. */
export interface Line {
  /** What is before the address, or behind it where nothing is before; without marks. Often empty. */
  readonly label: string
  readonly url: string | undefined
  /** How many addresses there are. */
  readonly addresses: number
  readonly year: string | undefined
  /** The code that a file host asks for. */
  readonly code: string | undefined
  /** What else there is. */
  readonly rest: string
}

/** The mark of an item of a list, as it is typed or copied. */
const ITEM =
  /^(?:[-*+–—]\s+|[-*+](?=\[|https?:)|[•·●▪◦]\s*|\d{1,2}(?:[.)．]\s+|、\s*)|[（(]\d{1,2}[)）]\s*|\[\d{1,2}\]\s+)/u

/** `[LiTS](https://…)`, brackets within the text and the address. */
const LINK = /\[(?<label>(?:[^[\]]|\[[^[\]]*\])+)\]\(\s*<?(?<url>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?\s*\)/u

/** Where an address begins that says so itself, or that everybody knows: a DOI, a number of arXiv. */
const PLAIN =
  /https?[:：][/／]{2}[^\s<>"“”‘’（）【】《》「」，。；、！？]+|(?:\barxiv|\bdoi) ?[:：]? ?[\w.-]+\/?[^\s，。；、（）]*|\b10\.\d{4,9}\/[^\s，。；、（）]+/giu

/** A word that may be an address without `https://`; `et.al` looks like a host too. */
const WORD = /[^\s<>"“”‘’（）()【】《》，。；、：]+/gu
const SITE = /\/|^www\.|\.(?:com|org|net|edu|cn)$/iu

const CODE =
  /[,，;；（(\s]*(?:提取码|提取密码|访问码|(?:密码|(?<![?&\w])(?:pwd|passcode))(?=\s*[:：=\s]))\s*[:：=]?\s*(?<code>[A-Za-z\d]{4,8})(?![A-Za-z\d])[)）]?/iu

/** What a file host adds to a link that one copies from it. */
const COPIED = /复制这段内容后?打开百度网盘.*$|^-*来自百度网盘.*的分享$/u

/** Words that only say that an address follows. */
const NO_LABEL = /^(?:链接|网址|地址|下载|下载地址|下载链接|主页|官网|link|url|download|homepage)$/iu

/** Read one line: a text, an address, a year, in whatever way people put them together. */
export function readLine(written: string): Line {
  const bare = written.trim().replace(ITEM, '').replace(COPIED, '')
  const code = CODE.exec(bare)
  const line = code ? `${bare.slice(0, code.index)} ${bare.slice(code.index + code[0].length)}` : bare
  const found = findAddress(line)
  const counted = found ? 1 + (findAddress(found.after) ? 1 : 0) + (findAddress(found.before) ? 1 : 0) : 0
  const { before = line, after = '', label: named = '', url } = found ?? {}
  const [start, end] = [withoutMarks(before), withoutMarks(after)]
  const year = /^[（(]?(?<year>(?:19|20)\d\d)\s*年?[)）]?$/u.exec(end)?.groups?.['year']
  // Where nothing names the address before it, what is behind it does.
  const label = [start, named].filter((text) => text !== '' && text !== url && !NO_LABEL.test(text)).join(' ')
  const behind = year === undefined ? end : ''
  const late = label === '' && url !== undefined
  return {
    label: late ? behind : label,
    url,
    addresses: counted,
    year,
    code: code?.groups?.['code'],
    rest: late ? '' : behind,
  }
}

interface FoundAddress {
  readonly before: string
  readonly after: string
  readonly url: string
  readonly label?: string | undefined
}

/** The first address of a text. */
function findAddress(text: string): FoundAddress | undefined {
  const link = LINK.exec(text)
  const linked = addressOf(link?.groups?.['url'] ?? '')
  if (link && linked) return { ...around(text, link.index, link[0]), url: linked.url, label: link.groups?.['label'] }
  for (const pattern of [PLAIN, WORD]) {
    for (const match of text.matchAll(pattern)) {
      const address = addressOf(match[0])
      if (!address || (pattern === WORD && !SITE.test(address.written))) continue
      return { ...around(text, match.index, address.written), url: address.url }
    }
  }
  return undefined
}

function around(text: string, index: number, found: string): { before: string; after: string } {
  return { before: text.slice(0, index), after: text.slice(index + found.length) }
}

/** The address that a piece of text is, without the marks of the sentence behind it. */
function addressOf(piece: string): { written: string; url: string } | undefined {
  for (let written = piece; written !== ''; written = written.slice(0, -1)) {
    const meant = canonicalAddress(written) ?? (ADDRESS.test(put(written)) ? put(written) : undefined)
    if (meant !== undefined) return { written, url: meant }
    if (!/[.,;:!?)\]}>'"*_|]$/u.test(written)) return undefined
  }
  return undefined
}

/** A text without the marks that stood between it and an address. */
function withoutMarks(text: string): string {
  return text
    .replace(/^[\s:：,，;；、|｜。.)）\]】>》"”-]+/u, '')
    .replace(/[\s:：,，;；、|｜（([【<"“–—-]+$/u, '')
    .replace(/^\*\*(.+)\*\*$/u, '$1')
}
