import { refused } from './description-nodes.ts'
import type { DescriptionProblem } from './prose.ts'
import { boldProblem } from './prose-bold.ts'
import type { Prose } from './prose-mask.ts'

type Told = Omit<DescriptionProblem, 'offset' | 'found'>

const HEADING = { rule: 'description-markdown', ...refused.heading }

/** Marks that stand on the page as they were typed; each pattern with what it tells. */
const leftOver: readonly { readonly pattern: RegExp; readonly tell: (found: string, offset: number) => Told }[] = [
  {
    pattern: /`+/gu,
    tell: () => ({
      rule: 'description-mark',
      reason: '反引号没有成对，会照原样显示出来',
      allowed: ['`代码`'],
      fix: '补上另一半；要显示反引号就写成 \\`',
    }),
  },
  { pattern: /^[ \t]*(?:#{2,6}(?=[^\s#\uFFFC])|#(?=\p{Script=Han}))/gmu, tell: () => HEADING },
  {
    pattern: /~~+|==(?=\S[^=\n]*\S==)/gu,
    tell: () => ({
      rule: 'description-mark',
      reason: '这种记号在 GitHub 上没有作用，会照原样显示出来',
      allowed: ['**加粗**', '*斜体*'],
      fix: '去掉它，或写成 **加粗**；要显示波浪号就写全角的“～”',
    }),
  },
  {
    pattern: /＊＊(?<words>[^＊\s](?:[^＊\n]*[^＊\s])?)＊＊/gu,
    tell: (found, offset) => ({
      rule: 'description-mark',
      reason: '全角的星号不能加粗，会照原样显示出来',
      mend: [
        { start: offset, end: offset + 2, text: '**' },
        { start: offset + found.length - 2, end: offset + found.length, text: '**' },
      ],
    }),
  },
  {
    // A star that opens before a letter but cannot close between a mark and a letter.
    pattern: /(?<![*\p{L}\p{N}])\*(?=[\p{L}\p{N}“‘（《])[^*\n\uFFFC]*\p{P}\*(?=[\p{L}\p{N}])/gu,
    tell: (found, offset) => {
      const end = offset + found.length
      return /[^：:]：\*$/u.test(found)
        ? {
            rule: 'description-mark',
            reason: '星号旁边是标点和文字，不能强调，会照原样显示出来',
            mend: [{ start: end - 2, end, text: '*：' }],
          }
        : {
            rule: 'description-mark',
            reason: '星号旁边是标点和文字，不能强调，会照原样显示出来',
            allowed: ['*文字*', '\\*（要显示星号）'],
            fix: '把标点移到星号外面，或在星号后面加空格；要显示星号就写成 \\*',
          }
    },
  },
  {
    // Between Chinese words underscores emphasise nothing.
    pattern: /__(?=[^_\n]*\p{Script=Han}[^_\n]*__)/gu,
    tell: () => ({
      rule: 'description-mark',
      reason: '下划线紧挨着文字，不能加粗，会照原样显示出来',
      allowed: ['**加粗**', '\\_（要显示下划线）'],
      fix: '要加粗就写成 **文字**；要显示下划线就写成 \\_\\_',
    }),
  },
]

/** @param mask the paragraph's text without what is told already. */
export function markProblems(prose: Prose, mask: string): DescriptionProblem[] {
  const bold = boldProblem(prose, mask)
  const others = leftOver.flatMap(({ pattern, tell }) =>
    [...mask.matchAll(pattern)].map(({ 0: found, index }) => {
      const offset = prose.start + index
      return { offset, found: found.replaceAll('\uFFFC', '…'), ...tell(found, offset) }
    }),
  )
  return [...(bold ? [bold] : []), ...others]
}
