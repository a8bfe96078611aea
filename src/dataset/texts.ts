import type { Problem } from '../problem/problem.ts'
import { addressProblem } from './address-problem.ts'
import { ADDRESS, canonicalAddress } from './address-spelling.ts'
import { ONE_LINE, SEVERAL_LINES, unwantedCharacters, WEB_ADDRESS } from './characters.ts'
import { canonicalFormats } from './format-spelling.ts'
import { githubMarkup, MARKUP_FIX, MARKUP_REASON } from './github-markup.ts'
import { canonicalLicense, nearestLicense } from './license-spelling.ts'
import { isSpdxId, spdxIds } from './spdx.ts'

/** What is wrong with a text, in a contributor's words; its place, if only a part of it is wrong, and its mend are offsets in the text. */
export type Explanation = Omit<Problem, 'at'> & { readonly offset?: number }

/** How a text must be written: a line of `keys.ts` names one of these. */
export interface TextForm {
  /** Its name in the JSON Schema. */
  readonly name: string
  /** What the JSON Schema says of it: a pattern, or one of these texts. */
  readonly pattern?: RegExp
  readonly oneOf?: () => Iterable<string>
  /** It may have several lines: the form asks for it in a box, the file holds it in a block. */
  readonly block?: boolean
  /** What an editor may take such a text for when it is not in quotes, as JSON Schema. */
  readonly unquoted?: object
  readonly accepts: (text: string) => boolean
  /** The spelling that is meant without doubt by a text that is not accepted as it stands; nothing where there is a doubt. */
  readonly canonical?: (text: string) => string | undefined
  /**
   * All that is wrong with a text that is not of this form.
   *
   * @param text not empty.
   * @param name how messages name its place.
   */
  readonly explain: (text: string, name: string) => readonly Explanation[]
}

/** YAML's core types, which an editor reads, take some texts for numbers and booleans. */
const number = { type: ['number', 'boolean'] }
const digits = { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'boolean' }] }

/** Quotation marks that YAML takes for text. */
const MARKS = ['“”', '‘’', '「」', '『』', '＂＂']

/** A whole value in them: the page would show them. (Made of texts: a bundle may write a literal otherwise.) */
const QUOTED = new RegExp(`^(?:${MARKS.map(([open, close]) => `${open}[^${open}${close}]*${close}`).join('|')})$`, 'u')

/** Letters and marks that stand composed by themselves: most texts have no others, and need no normalizing. */
const COMPOSED = /^[ -\u02FF\u2000-\u206F\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]*$/u

function isComposed(text: string): boolean {
  return COMPOSED.test(text) || text === text.normalize('NFC')
}

/** One line of visible text, as the JSON Schema sees it. */
const VISIBLE_LINE = new RegExp(`(?!${QUOTED.source})${ONE_LINE.source}`, 'u')

/** One line of visible text, which the page shows as it is: GitHub turns `:smile:` and `$…$` into something else, whatever Markdown escapes. */
export const line: TextForm = {
  name: 'line',
  pattern: VISIBLE_LINE,
  unquoted: number,
  // Two texts that look the same are the same: composed, as everybody types them.
  accepts: (text) => ONE_LINE.test(text) && !QUOTED.test(text) && !githubMarkup(text) && isComposed(text),
  canonical(text) {
    const composed = text.normalize('NFC')
    return composed !== text && line.accepts(composed) ? composed : undefined
  },
  explain(text, name) {
    if (QUOTED.test(text)) return [inQuotes(text, name)]
    const markup = ONE_LINE.test(text) ? githubMarkup(text) : undefined
    if (!markup) return unreadable(text, name, false)
    return [
      {
        rule: 'plain-text',
        reason: `${name} 里的内容会被 GitHub 显示成${MARKUP_REASON[markup.kind]}`,
        found: markup.found,
        fix: MARKUP_FIX[markup.kind],
      },
    ]
  },
}

/** One line of visible text that stands in an attribute, where GitHub makes nothing else of it. */
export const attribute: TextForm = {
  name: line.name,
  pattern: VISIBLE_LINE,
  unquoted: number,
  accepts: (text) => ONE_LINE.test(text) && !QUOTED.test(text),
  explain: (text, name) => (QUOTED.test(text) ? [inQuotes(text, name)] : unreadable(text, name, false)),
}

/** The formats of files: the usual names joined by `、`, or other words where those do not do. */
export const formats: TextForm = {
  ...line,
  accepts: (text) => line.accepts(text) && (canonicalFormats(text) ?? text) === text,
  canonical: canonicalFormats,
}

/** Several lines of visible text. */
export const lines: TextForm = {
  name: 'text',
  pattern: SEVERAL_LINES,
  block: true,
  unquoted: number,
  accepts: (text) => SEVERAL_LINES.test(text),
  explain: (text, name) => unreadable(text, name, true),
}

/** Markdown, of which editors know no more than that it is visible text; `description.ts` checks it, its characters too. */
export const markdown: TextForm = { ...lines, accepts: () => true }

export const address: TextForm = {
  ...patterned('address', ADDRESS, addressProblem),
  // Most end in none of the marks that a closer look is for.
  accepts: (text) => (/[.,;:)\]]$/u.test(text) ? ADDRESS : WEB_ADDRESS).test(text),
  canonical: canonicalAddress,
}

/** The form of a dataset's id, and of each part of a section's path; Windows keeps some names for devices. */
export const ID = /^(?!(?:con|prn|aux|nul|(?:com|lpt)\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/
export const ID_FORM = '小写字母、数字和连字符，例如 lidc-idri'

export const datasetId: TextForm = { ...patterned('id', ID, notAnId(ID_FORM)), unquoted: digits }

/** What names a dataset: its id, or what people call it; `list/references.ts` knows which is meant. */
export const datasetReference = reference(datasetId)

/** The path of a section or subsection, as in `lung/nodule`. */
export const sectionPath: TextForm = {
  ...patterned(
    'section',
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
    notAnId('分类的路径，例如 kidney 或 lung/nodule'),
  ),
  unquoted: digits,
}

/** What names a section: its path, or its title. */
export const sectionReference = reference(sectionPath)

export const spdxId: TextForm = {
  name: 'license',
  oneOf: spdxIds,
  accepts: isSpdxId,
  canonical: canonicalLicense,
  explain: (found, name) => [
    {
      rule: 'unknown-license',
      reason: `${name} 不是 SPDX 许可代码`,
      found,
      allowed: ['SPDX 许可代码（例如 CC-BY-4.0）', '{name, url}（自定条款）'],
      nearest: nearestLicense(found),
      fix: '代码见 https://spdx.org/licenses/；数据集自己的条款写 name 和 url 两个键；不清楚就留空，不要猜',
    },
  ],
}

/** What is wrong with a whole text. */
type Explain = (text: string, name: string) => Explanation

/** A form that a pattern tells whole. */
export function patterned(name: string, pattern: RegExp, explain: Explain): TextForm {
  return { name, pattern, accepts: (text) => pattern.test(text), explain: (text, path) => [explain(text, path)] }
}

/** Any one line, for what it means is seen only among the others; an editor asks for the canonical form. */
function reference(form: TextForm): TextForm {
  return {
    ...form,
    accepts: (text) => ONE_LINE.test(text),
    explain: (text, name) => unreadable(text, name, false),
  }
}

function notAnId(form: string): Explain {
  return (found, name) => ({
    rule: 'bad-id',
    reason: `${name} 的写法不对`,
    found,
    allowed: [form],
    fix: '照允许的写法改',
  })
}

function inQuotes(text: string, name: string): Explanation {
  const end = text.length
  return {
    rule: 'quoted',
    reason: `${name} 整个写在引号里，页面上会显示引号`,
    found: text,
    ...(line.accepts(text.slice(1, -1))
      ? {
          mend: [
            { start: 0, end: 1, text: '' },
            { start: end - 1, end, text: '' },
          ],
        }
      : { fix: '去掉引号' }),
  }
}

/** How much of a long text is shown around what is wrong with it, in UTF-16 units. */
const AROUND = 40

function unreadable(text: string, name: string, several: boolean): Explanation[] {
  const characters = unwantedCharacters(text, several)
  if (characters.length === 0) {
    return [{ rule: 'edge-space', reason: `${name} 的开头或末尾有空格`, found: text, fix: '去掉首尾的空格' }]
  }
  // Each kind is told once, at the first.
  const kinds = characters.filter(
    ({ name: kind }, index) => characters.findIndex((other) => other.name === kind) === index,
  )
  return kinds.map((character) => ({
    rule: 'bad-character',
    offset: character.index,
    reason: `${name} 里有${character.name}`,
    found: text.slice(Math.max(0, character.index - AROUND), character.index + AROUND),
    allowed: [several ? '看得见的文字和换行' : '看得见的文字，写在一行里'],
    fix: character.name === '换行' ? '写成一行；长的说明放到 description' : '删掉它，或换成普通空格',
  }))
}
