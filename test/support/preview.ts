import { request } from 'node:http'
import type { TestContext } from 'node:test'
import { startPreview } from '../../src/preview/preview.ts'

/** A preview on a free port, ended when the test ends. */
export async function preview(t: { after: (end: () => Promise<void>) => void }, root: string): Promise<string> {
  const { url, close } = await startPreview(root, 0, 0, () => {})
  t.after(close)
  return url
}

export interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** Ask for a path exactly as it is written; a browser and `fetch` would tidy it. */
export function get(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
    })
      .on('error', reject)
      .end()
  })
}

/** The versions that the server tells an open page of, as they come. */
export async function* versions(t: TestContext, url: string): AsyncGenerator<string, never> {
  const stop = new AbortController()
  t.after(() => stop.abort())
  const response = await fetch(new URL('/-/events', url), { signal: stop.signal })
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) yield event.replace(/^data: /u, '')
  }
  throw new Error('the server ended the stream')
}
