/** What GitHub tells of an issue when it is labelled. */
export interface IssueEvent {
  readonly number: number
  readonly body: string
  /** Who wrote the issue, as a trailer for the commit names them; nothing if GitHub does not say. */
  readonly author: string | undefined
}

/**
 * Read the payload of an `issues` event. Of what it holds only numbers, a well-formed login and the
 * body are taken; the body is text of unknown origin, with line ends as here.
 *
 * @returns nothing if the text is no such event.
 */
export function readIssueEvent(json: string): IssueEvent | undefined {
  const issue = member(parsed(json), 'issue')
  const number = member(issue, 'number')
  const body = member(issue, 'body')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined
  if (typeof body !== 'string' && body !== null) return undefined
  return { number, body: (body ?? '').replace(/\r\n?/gu, '\n'), author: authorOf(member(issue, 'user')) }
}

function authorOf(user: unknown): string | undefined {
  const login = member(user, 'login')
  const id = member(user, 'id')
  if (typeof login !== 'string' || !/^[A-Za-z0-9-]{1,39}$/u.test(login) || !Number.isSafeInteger(id)) return undefined
  return `${login} <${id}+${login}@users.noreply.github.com>`
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}
