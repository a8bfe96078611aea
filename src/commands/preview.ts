import { once } from 'node:events'
import { command, type Outcome } from './command.ts'

/**
 * Serve the page on this computer as GitHub shows it, until Ctrl-C. The one command that runs on, so
 * it prints by itself what happens meanwhile. What it needs of libraries is loaded here and not
 * before: the other commands do without them.
 */
export const preview = command({
  summary: '在浏览器里预览页面，保存 YAML 或模板后自动刷新，Ctrl-C 结束',
  flags: ['root', 'limit', 'port'],
  async run({ root, limit, port }) {
    try {
      const { startPreview } = await import('../preview/preview.ts')
      const running = await startPreview(root, limit, port, (line) => process.stdout.write(`${line}\n`))
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
      await running.close()
      return { code: 0, findings: [], text: '预览已结束\n' }
    } catch (error) {
      const closing = explain(error instanceof Error && 'code' in error ? error.code : undefined, port)
      if (closing === undefined) throw error
      return { code: 1, findings: [], text: '', closing } satisfies Outcome
    }
  },
})

/** What a person can do about an error with this code. */
function explain(code: unknown, port: number): string | undefined {
  const other = '换一个，例如 npm run preview -- --port 8001'
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用：关掉占用它的程序，或${other}`
  if (code === 'EACCES') return `没有权限使用端口 ${port}：${other}`
  // An ES module that is missing, and a file that is asked for by its package's name.
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return '预览用到的库没有安装：运行 npm ci（不带 --omit=dev）'
  return undefined
}
