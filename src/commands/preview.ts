import { once } from 'node:events'
import { systemCode } from '../problem/system-error.ts'
import { command, type Outcome } from './command.ts'
import { missingPackages } from './packages.ts'

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
      const closing = missingPackages(error, '预览') ?? portProblem(systemCode(error), port)
      if (closing === undefined) throw error
      return { code: 1, findings: [], text: '', closing } satisfies Outcome
    }
  },
})

/** What a person can do about a port. */
function portProblem(code: string | undefined, port: number): string | undefined {
  const other = '换一个，例如 npm run preview -- --port 8001'
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用：关掉占用它的程序，或${other}`
  if (code === 'EACCES') return `没有权限使用端口 ${port}：${other}`
  return undefined
}
