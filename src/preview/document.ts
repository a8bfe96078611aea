import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * A whole HTML document around a page. The version stands in the script's address: the script
 * reloads when the server has another one.
 *
 * @param body HTML from a serializer, never text as it came.
 * @param version letters and digits.
 */
export function htmlDocument(body: string, version: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>预览</title>
<link rel="stylesheet" href="/-/preview.css">
<script type="module" src="${scriptAddress(version)}"></script>
</head>
<body class="markdown-body">
${body}
</body>
</html>
`
}

/** The address of the script below, for a page of this version. */
export function scriptAddress(version: string): string {
  return `/-/preview.js?version=${version}`
}

/** GitHub's own style sheet, then the frame: a README's column on GitHub is 832 pixels at the widest. */
export function styleSheet(): string {
  const github = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css')
  return readFileSync(github, 'utf8') + FRAME
}

const FRAME = `
body.markdown-body { box-sizing: border-box; max-width: 896px; margin: 0 auto; padding: 32px; }
@media (max-width: 767px) { body.markdown-body { padding: 16px; } }
.preview-problems { margin-bottom: 24px; padding: 16px; border: 1px solid var(--borderColor-danger-emphasis); }
.preview-problems.only-warnings { border-color: var(--borderColor-attention-emphasis); }
.preview-problems li { margin-bottom: 8px; overflow-wrap: anywhere; }
.katex-error { color: var(--fgColor-danger); }
pre:has(> code.language-mermaid)::before { display: block; content: '（GitHub 在这里画图，预览只显示它的源码）'; }
`

/** Reload when what the server has is not what is shown, also after the server was started anew. */
export const SCRIPT = `const shown = new URL(import.meta.url).searchParams.get('version')
new EventSource('/-/events').onmessage = ({ data }) => { if (data !== shown) location.reload() }
`
