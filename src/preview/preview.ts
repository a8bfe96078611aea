import { systemLine } from '../problem/system-error.ts'
import { visible } from '../problem/visible.ts'
import { summarize } from '../report/terminal.ts'
import { startServer } from './server.ts'
import { readView, type View } from './view.ts'
import { watchSources } from './watch.ts'

/**
 * Serve the page, and show it anew after each change of its sources.
 *
 * @param log told in a line where the preview is and what each change led to.
 * @returns where it is, and how to end it; nothing is left behind.
 */
export async function startPreview(
  root: string,
  limit: number,
  port: number,
  log: (line: string) => void,
): Promise<{ url: string; close: () => Promise<void> }> {
  const first = readView(root, limit)
  const server = await startServer(root, port, first)
  log(`预览：${server.url}（Ctrl-C 结束）`)
  if (first.findings.length > 0) log(summarize(first.findings))

  let shown = first
  const refresh = () => {
    const view = readView(root, limit, shown)
    if (view === shown) return
    shown = view
    server.show(view)
    log(outcomeOf(view))
  }
  let stop: () => void
  try {
    stop = watchSources(root, refresh, (error) =>
      log(systemLine(error, '没能更新页面') ?? `没能更新页面：${visible(String(error))}`),
    )
  } catch (error) {
    await server.close()
    throw error
  }
  // What was saved while this started.
  refresh()
  return {
    url: server.url,
    close() {
      stop()
      return server.close()
    },
  }
}

function outcomeOf({ findings }: View): string {
  return findings.length > 0 ? summarize(findings) : '页面已更新'
}
