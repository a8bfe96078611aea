import { VFile } from 'vfile'
import { type Entry, readCatalog } from '../list/catalog.ts'
import { clashOf } from '../list/duplicates.ts'
import { gh } from './gh.ts'
import { fileAt } from './git.ts'
import { fetchPullRequest } from './worktree.ts'

/** An open pull request. */
export interface PullRequest {
  readonly number: number
  readonly url: string
  /** Its branch, which may be another repository's. */
  readonly headRefName: string
  readonly isCrossRepository: boolean
  readonly files: readonly { readonly path: string }[]
}

/** So many are looked at. */
const MOST = '200'

/** All open pull requests, as GitHub lists them. */
export function openPullRequests(root: string): PullRequest[] {
  const fields = 'number,url,headRefName,isCrossRepository,files'
  return JSON.parse(gh(root, ['pr', 'list', '--state', 'open', '--limit', MOST, '--json', fields])) as PullRequest[]
}

/** The one that a branch of this repository is for. */
export function openFor(branch: string, open: readonly PullRequest[]): PullRequest | undefined {
  return open.find(({ headRefName, isCrossRepository }) => headRefName === branch && !isCrossRepository)
}

/** A pull request that adds a dataset like another, and whether that can only be the same one. */
export interface Rival {
  readonly request: PullRequest
  readonly isSame: boolean
}

/** The open pull requests that add a dataset which looks like the new one: of its id or homepage the same, of its name perhaps. */
export function rivalsOf(root: string, entry: Entry, tip: string, open: readonly PullRequest[]): Rival[] {
  return open.flatMap((request): Rival[] => {
    const added = request.files.map(({ path }) => path).filter((path) => isAdded(root, path, tip))
    const hash = added.length > 0 ? fetchPullRequest(root, request.number) : undefined
    if (hash === undefined) return []
    const files = added.map((path) => new VFile({ path, value: fileAt({ root, hash }, path) ?? '' }))
    const likes = readCatalog(files).catalog.entries.map((other) => likeness(entry, other))
    return likes.includes('same')
      ? [{ request, isSame: true }]
      : likes.includes('name')
        ? [{ request, isSame: false }]
        : []
  })
}

function isAdded(root: string, path: string, tip: string): boolean {
  return /^datasets\/.+\/[^/]+\.yaml$/u.test(path) && fileAt({ root, hash: tip }, path) === undefined
}

function likeness(entry: Entry, other: Entry): 'same' | 'name' | undefined {
  const clash = clashOf(entry, other, true)
  if (entry.id === other.id || clash?.homepage) return 'same'
  return clash && 'name'
}
