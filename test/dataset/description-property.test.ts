import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readDescription } from '../../src/dataset/description.ts'
import { write } from '../../src/page/stringify.ts'
import { mended, problemsIn } from '../support/description.ts'
import { elementsOf, textIn } from '../support/html.ts'
import { cmark, noCmark } from '../support/markdown.ts'
import { holdsFor } from '../support/property.ts'

/** The marks that people get wrong, with words around them. */
const pieces = [
  ...[
    '**',
    '*',
    '_',
    '__',
    '`',
    '[官网]',
    '(https://a.b/c)',
    '（https://a.b）',
    'https://a.b/c',
    ' ',
    '\n',
    '\n\n',
    '\n- ',
  ],
  ...[
    '\n-',
    '\n1. ',
    '\n1.',
    '\n2.',
    '\n（1）',
    '\n•',
    '：',
    '，',
    '。',
    '“',
    '”',
    '）',
    '（',
    '512',
    '100',
    'A',
    'id',
    '中',
    '肝脏',
  ],
  ...['测试集', 'CT', '.nii', '~', '\\', '<br>', '&lt;', '##', '\n+ ', '> ', '、', '！', 'www.a.b/x', '=='],
]
const description = fc
  .array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 9 })
  .map((parts) => parts.join('').trim() || 'x')

/** Blanks at a line's end or between lines are no text. */
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Stand for what may be missing on the page: a list's mark at a line's start. */
const OPTIONAL = /^[ \t]*(?:(?:[-+*]|\d+[.)])[ \t]+)+/gmu
const MAY_MISS = '\uE000'

/** A description without brackets that make a link, each character of a list's mark behind a sign. */
function withoutLinks(markdown: string): string {
  return markdown
    .replace(OPTIONAL, (mark) => mark.replace(/\S/gu, `${MAY_MISS}$&`))
    .replace(/\[([^\]\n]*)\]\((https:\/\/[^)\s]*)\)/gu, '$1')
    .replace(/<(https:[^>\s]*)>/gu, '$1')
    .replace(/\\\n/gu, `${MAY_MISS}\\\n`)
}

/** A character as a pattern: there, or missing if it may be a mark. */
const PIECES = new RegExp(`${MAY_MISS}(?<list>.)|\\\\(?<escaped>[!-/:-@[-\`{-~])|(?<mark>[*_\` ])|(?<plain>.)`, 'gsu')

/**
 * Whether a shown text is the file's, but for marks: those of lists, pairs of stars, underscores and
 * backticks, a backslash before a mark. What else is missing was text; a blank on the page was one in the file.
 */
function isShown(shown: string, markdown: string): boolean {
  const source = squeeze(withoutLinks(markdown))
  const quoted = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
  const pattern = source.replace(PIECES, (_whole, ...rest) => {
    const { list, escaped, mark, plain } = rest.at(-1) as Record<string, string | undefined>
    return quoted(list ?? escaped ?? mark ?? plain ?? '') + (list || mark ? '?' : '')
  })
  const text = source.replaceAll(new RegExp(`${MAY_MISS}.`, 'gu'), '')
  const even = ['*', '_', '`'].every((mark) => (text.split(mark).length - shown.split(mark).length) % 2 === 0)
  return even && new RegExp(`^${pattern}$`, 'u').test(shown)
}

describe('a description is shown as it is written, or refused', () => {
  it('in the eyes of the parser of GitHub', { skip: noCmark }, (t) => {
    let shown = 0
    holdsFor(description, 100, (descriptions) => {
      const fit = descriptions.filter((markdown) => problemsIn(markdown).length === 0)
      shown += fit.length
      const pages = fit.map((markdown) => write(readDescription(markdown, () => {})))
      const [, ...parts] = cmark(`\n\n${pages.map((page) => `# Ω\n\n${page}`).join('\n')}`).split('<h1>Ω</h1>')
      for (const [index, markdown] of fit.entries()) {
        const text = squeeze(
          elementsOf(parts[index] ?? '')
            .map(textIn)
            .join('\n'),
        )
        assert.ok(isShown(text, markdown), `${JSON.stringify(markdown)} shows ${JSON.stringify(text)}`)
        const html = (parts[index] ?? '').replace(/<code>[^<]*<\/code>/gu, '')
        assert.doesNotMatch(html, /href="[^"]*%[^"]*"|\d<em>|<em>\d+<\/em>/u, markdown)
        if (!markdown.includes('\\'))
          assert.doesNotMatch(html.replace(/<a[^>]*>[^<]*/gu, '<a>'), /\*\*|\]\(<a/u, markdown)
      }
    })
    t.diagnostic(`${shown} were shown, the others refused`)
    assert.ok(shown > 0)
  })

  it('and each mend takes its message away and brings no other', () => {
    holdsFor(description, 100, (descriptions) => {
      for (const markdown of descriptions) {
        const problems = problemsIn(markdown)
        const mends = problems.filter(({ mend }) => mend)
        for (const problem of mends)
          assert.equal(problemsIn(mended(markdown, [problem])).length, problems.length - 1, JSON.stringify(markdown))
        assert.equal(
          problemsIn(mended(markdown, mends)).length,
          problems.length - mends.length,
          JSON.stringify(markdown),
        )
      }
    })
  })
})
