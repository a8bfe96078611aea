import { datasetKeyList } from '../dataset/keys.ts'
import { addressIn, type Repository } from '../list/repository.ts'

/** A name that no file of the list may have: who forgets to put another one there is told so. */
const FILE_NAME = '英文短名.yaml'

/**
 * A new file in GitHub's editor, in the folder of a section, with the keys that are required or wanted: from
 * reading to writing in two clicks. A reader who may not push gets a fork, and the way to a pull request.
 *
 * A branch has to be named: unlike `blob/HEAD/…`, nothing promises that `new/HEAD/…` leads to the default one.
 *
 * @param section its path, as in `lung/nodule`.
 * @see https://docs.github.com/en/repositories/working-with-files/managing-files/creating-new-files
 */
export function newFileLink(repository: Repository, section: string): string {
  const folder = `new/${encodeURI(repository.branch)}/datasets/${section}`
  return addressIn(repository, `${folder}?filename=${quoted(FILE_NAME)}&value=${quoted(shortSkeleton())}`)
}

/** What the link leaves to be filled in; all of it stands once for each section of the page, so it is short. */
function shortSkeleton(): string {
  const keys = datasetKeyList.filter(([, { required, wanted }]) => required || wanted)
  const lines = keys.flatMap(([name, { label, required }]) => [`# ${label}${required ? '*' : ''}`, `${name}: `])
  return [`# 带*的必填；不知道的留空，许可不要猜`, ...lines, ''].join('\n')
}

/** As a value of an address: letters as they are, which takes a third of the room; everything else encoded. */
function quoted(text: string): string {
  return text.replace(/[^\p{L}\p{N}_.:-]/gu, encodeURIComponent)
}
