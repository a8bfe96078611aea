import { WEB_ADDRESS } from './characters.ts'
import type { DescriptionProblem } from './prose.ts'
import { ownPart } from './prose-addresses.ts'
import type { Prose } from './prose-mask.ts'

/** Words in brackets with an address in brackets behind: a link that is none for a blank, a bracket of full width, or one that is missing. */
const BROKEN =
  /(?<open>[[［])(?<label>[^[\]［］\n\uFFFC]+)[\]］](?<between>[ \t]*)[(（][ \t]*(?<rest>https?:\/\/[^\s<\uFFFC]+)/giu
/** What begins a link's address, and ends it too early or not at all. */
const LEFT_OVER = /[\]］][(（]|[)）]\[(?=https?:)|<(?=https?:\/\/)/giu

export interface BrokenLinks {
  readonly problems: DescriptionProblem[]
  /** The paragraph without them, as long as before. */
  readonly mask: string
}

/** Links that stand there as they were typed. */
export function brokenLinks({ bare, start }: Prose): BrokenLinks {
  const problems: DescriptionProblem[] = []
  const hide = (text: string) => text.replace(/[^\n]/gu, '\uFFFC')
  const withoutLinks = bare.replace(BROKEN, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<'label' | 'between' | 'rest', string>
    const index = rest.at(-3) as number
    // A number in brackets may be a reference, with its address in brackets behind.
    if (/^\d+$/u.test(groups.label) && groups.between !== '') return whole
    const text = mended(groups, bare.slice(index + whole.length))
    const end = index + (text ? whole.length - groups.rest.length + text.length : whole.length)
    problems.push({
      rule: 'description-link',
      offset: start + index,
      reason: '链接没有写完整，会照原样显示出来',
      found: bare.slice(index, end),
      ...(text
        ? { mend: [{ start: start + index, end: start + end, text: `[${groups.label}](${text.url})` }] }
        : { allowed: ['[文字](网址)'], fix: '方括号和圆括号都用英文的，中间不留空格，网址里没有空格' }),
    })
    return hide(whole)
  })
  const mask = withoutLinks.replace(LEFT_OVER, (whole, index: number) => {
    problems.push({
      rule: 'description-link',
      offset: start + index,
      reason: '链接没有写完整，会照原样显示出来',
      found:
        bare
          .slice(index)
          .split('\n')[0]
          ?.replace(/\uFFFC.*$/u, '') ?? whole,
      allowed: ['[文字](网址)', '<网址>'],
      fix: '方括号和圆括号都用英文的，网址要完整，网址里没有空格；要照原样显示就在 [ 或 < 前面加反斜杠',
    })
    return hide(whole)
  })
  return { problems, mask }
}

/** The address that was meant and how many characters it takes with the bracket that closes it; nothing where there is a doubt. */
function mended({ rest }: { readonly rest: string }, after: string): { url: string; length: number } | undefined {
  const url = ownPart(rest)
  if (!WEB_ADDRESS.test(url)) return undefined
  const behind = rest.slice(url.length)
  if (/^[)）]/u.test(behind)) return { url, length: url.length + 1 }
  const line = `${behind}${after}`.split('\n')[0] ?? ''
  const blank = behind === '' ? /^[ \t]*[)）]/u.exec(after)?.[0] : undefined
  if (blank) return { url, length: url.length + blank.length }
  if (/[)）\uFFFC]/u.test(line)) return undefined
  return /^(?:$|[\s，。；、！？])/u.test(line) ? { url, length: url.length } : undefined
}
