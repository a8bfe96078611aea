import { toString as mdastText } from 'mdast-util-to-string'
import type { DescriptionProblem } from './prose.ts'
import type { Prose } from './prose-mask.ts'

/** Character references that a text of prose may mean by one character alone. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '\\<',
  '&gt;': '\\>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&ensp;': ' ',
  '&emsp;': ' ',
  '&times;': '×',
}

/** A backslash that Markdown takes away, or what may be a character reference. */
const WRITTEN_OTHERWISE = /\\[!-/:-@[-`{-~]|&#?\w+;/gu

/** What a paragraph is written with that the page does not show: character references, backslashes before what needs none. */
export function escapeProblems({ markdown, node, pieces }: Prose): DescriptionProblem[] {
  const shown = mdastText(node)
  return pieces.flatMap(({ start, end, literal }) => {
    const written = literal ? '' : markdown.slice(start, end)
    return [...written.matchAll(WRITTEN_OTHERWISE)].flatMap(({ 0: found, index }) => {
      const isReference = found.startsWith('&')
      if (isReference ? shown.includes(found) : !isUseless(written, index)) return []
      return [isReference ? referenceProblem(markdown, start + index, found) : backslashProblem(start + index, found)]
    })
  })
}

function referenceProblem(markdown: string, offset: number, found: string): DescriptionProblem {
  const told = {
    rule: 'description-escape',
    offset,
    found,
    reason: `${found} 是 HTML 的写法，页面上会变成另一个字符`,
  }
  const text = REFERENCES[found]
  if (text === undefined) return { ...told, fix: '直接写这个字符；要照原样显示就放进反引号里' }
  const atStart = /(?:^|\n)(?:\s|&\w+;)*$/u.test(markdown.slice(0, offset))
  return { ...told, mend: [{ start: offset, end: offset + found.length, text: atStart && text === ' ' ? '' : text }] }
}

function backslashProblem(offset: number, found: string): DescriptionProblem {
  return {
    rule: 'description-escape',
    offset,
    found,
    reason: '这里的反斜杠不会显示出来',
    allowed: ['\\\\（要显示反斜杠）', '`代码`'],
    fix: '去掉它；路径和公式放进反引号里',
  }
}

/** A backslash before a mark that means nothing in Markdown, in a path behind its drive, or in a formula of TeX. */
function isUseless(written: string, index: number): boolean {
  const behind = written.slice(index)
  return (
    /^\\[,:;"'/%?@^{}=]/u.test(behind) ||
    /(?:^|[^A-Za-z])[A-Za-z]:$/u.test(written.slice(0, index)) ||
    /^\\(?:\([^()]*\\\)|\[[^[\]]*[_^={}][^[\]]*\\\])/u.test(behind)
  )
}
