import { toHtml } from 'hast-util-to-html'
import rehypeKatex from 'rehype-katex'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import remarkGemoji from 'remark-gemoji'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { remarkGithubMath } from './math.ts'

/**
 * GitHub's sanitizer. GitHub prefixes every id with `user-content-`, and a script of its page finds
 * the prefixed one when a link asks for the plain one; leaving the ids plain does the same without a script.
 */
const schema = { ...defaultSchema, clobberPrefix: '' }

// What GitHub does, in its order: Markdown, emoji names, raw HTML, the sanitizer, then math and anchors.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkGithubMath)
  .use(remarkGemoji)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)
  .use(rehypeKatex, { output: 'mathml' })
  .use(rehypeSlug)
  .freeze()

/**
 * A page as GitHub shows it: the HTML inside its `article`. Pure.
 *
 * @param markdown the text of a `README.md`.
 */
export function renderHtml(markdown: string): string {
  const file = new VFile(markdown)
  return toHtml(processor.runSync(processor.parse(file), file))
}
