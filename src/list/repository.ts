/** Whose list this is on GitHub: every link to a form, a new file or a commit follows from it. */
export interface Repository {
  readonly owner: string
  readonly name: string
  /** The branch whose page people read. */
  readonly branch: string
}

/** As npm takes it: `github:o/r`, `o/r`, the address that `npm init` writes; `#branch` behind any of them. */
const WRITTEN =
  /^(?:github:|(?:git\+)?(?:https|ssh):\/\/(?:git@)?github\.com\/|git@github\.com:)?(?<owner>[A-Za-z\d](?:[A-Za-z\d-]{0,38}))\/(?<name>[\w.-]{1,100}?)(?:\.git)?(?:#(?<branch>[\w.-]+(?:\/[\w.-]+)*))?$/u

/**
 * Whose list a project is, as its `package.json` says in `repository`, the one place where it stands.
 *
 * @param packageJson the file's text.
 * @returns nothing if it names no repository on GitHub: then there are no such links.
 */
export function repositoryIn(packageJson: string): Repository | undefined {
  const { repository } = parsed(packageJson) as { repository?: unknown }
  const written = isRecord(repository) ? repository['url'] : repository
  const { owner, name, branch = 'main' } = WRITTEN.exec(typeof written === 'string' ? written : '')?.groups ?? {}
  return owner && name && !/^\.+$/u.test(name) ? { owner, name, branch } : undefined
}

/** The address of something in a repository, such as `issues/new?template=new-dataset.yml`. */
export function addressIn({ owner, name }: Repository, path = ''): string {
  return `https://github.com/${owner}/${name}${path && `/${path}`}`
}

/** The address of a file as it is on the branch that people read, whatever that is called. */
export function fileAddress(repository: Repository, path: string): string {
  return addressIn(repository, `blob/HEAD/${encodeURI(path)}`)
}

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
