import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { README } from '../page/anchors.ts'
import { SCRIPT, styleSheet } from './document.ts'
import { readShownFile } from './files.ts'
import type { View } from './view.ts'

/** The preview while it runs. */
export interface PreviewServer {
  /** Where it is, with the port it got. */
  readonly url: string
  /** Show something else from now on; open pages reload if it differs. */
  show(view: View): void
  close(): Promise<void>
}

/** Only this computer can reach it. */
const ADDRESS = '127.0.0.1'

/** A page of another site that resolves its own name to this computer asks with that name: it is refused. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/iu

/** The page's own remote pictures are all that comes from elsewhere, as on GitHub. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const headers = {
  'content-security-policy': POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/**
 * Serve the page, what it needs, and the files that its relative links lead to; read only.
 *
 * @param port 0 for any free one.
 * @throws the system's error (`EADDRINUSE`, `EACCES`) if it cannot listen there.
 */
export async function startServer(root: string, port: number, first: View): Promise<PreviewServer> {
  const style = styleSheet()
  const listeners = new Set<ServerResponse>()
  let view = first

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (!OWN_HOST.test(request.headers.host ?? '')) return send(response, 403, '只能用 127.0.0.1 或 localhost 打开。\n')
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, '预览只能看。\n')
    const path = pathOf(request)
    if (path === '/site/') return sendFinder(response, view)
    const page = path && view.pageAt(path === '/' ? README : path.slice(1))
    if (page) return send(response, 200, page, 'text/html; charset=utf-8')
    if (path === '/-/preview.css') return send(response, 200, style, 'text/css; charset=utf-8')
    if (path === '/-/preview.js') return send(response, 200, SCRIPT, 'text/javascript; charset=utf-8')
    if (path === '/-/events') {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
      response.write(eventOf(view))
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return
    }
    const file = path === undefined ? undefined : readShownFile(root, path)
    if (file) return send(response, 200, file.content, file.type)
    send(response, 404, '项目里没有这个文件（文件夹和隐藏文件在这里不显示）。\n')
  }

  const server = createServer(answer)
  await listen(server, port)
  return {
    url: `http://${ADDRESS}:${(server.address() as AddressInfo).port}/`,
    show(next) {
      view = next
      for (const listener of listeners) listener.write(eventOf(view))
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, resolve)
  })
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
function eventOf({ version }: View): string {
  return `data: ${version}\n\n`
}

function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return new URL(url, 'http://localhost').pathname
  } catch {
    return undefined
  }
}

/** The finder brings its own policy, which allows less than the page's; with errors, the problems stand in its place. */
function sendFinder(response: ServerResponse, { finder, pageAt }: View): void {
  try {
    if (finder) send(response, 200, finder(), 'text/html; charset=utf-8', "frame-ancestors 'none'")
    else send(response, 200, pageAt(README) ?? '', 'text/html; charset=utf-8')
  } catch (error) {
    send(response, 500, `${error instanceof Error ? error.message : error}\n`)
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = 'text/plain; charset=utf-8',
  policy = POLICY,
): void {
  const length = Buffer.byteLength(body)
  response.writeHead(status, {
    ...headers,
    'content-security-policy': policy,
    'content-type': type,
    'content-length': length,
  })
  response.end(body)
}
