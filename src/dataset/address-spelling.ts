import { WEB_ADDRESS } from './characters.ts'

/**
 * An address with what cannot be told from the sentence that it was copied from: a mark at its end, or a
 * bracket there that has no other half in it. (`…/wiki/A_(b)` is whole.)
 */
const SENTENCE_END = '(?!.*[.,;:]$)(?![^()]*(?:\\([^()]*\\)[^()]*)*\\)$)(?![^[\\]]*(?:\\[[^[\\]]*\\][^[\\]]*)*\\]$)'

/** A web address as the list writes it. */
export const ADDRESS = new RegExp(`^${SENTENCE_END}${WEB_ADDRESS.source.slice(1)}`, 'u')

/** A DOI by itself: https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html */
const DOI = /^(?:doi ?[:：]? ?)?(10\.\d{4,9}\/\S+)$/iu

/** Both kinds of arXiv's identifiers: https://info.arxiv.org/help/arxiv_identifier.html */
const ARXIV = /^arxiv ?[:：]? ?((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)$/iu

/** Where the names of hosts end that a dataset is likely to have; names of countries are two letters. */
const HOST =
  /^(?:\/\/)?(?!ftp\.)((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|dev|app|cloud|health|science|online|site|tech|page|wiki|xyz|bio|care|hospital|clinic|academy|institute|university|foundation|international|network|center|systems|computer|software|space|world|team|link|live|club|ltd|top|asia|nyc))((?::\d{1,5})?(?:[/?#][!-~]*)?)$/iu

/** Names that look like a host and are a file: two letters at their end that name a kind of file. */
const FILE = /^(?!www\.)[^/]+\.(?:gz|js|ts|md|py|sh|xz|ps|so)$/iu

/**
 * The address that a text means without doubt: a bare DOI or arXiv number, a host and path without `https://`,
 * the scheme in capitals or full width, `&amp;` from a page's source, angle brackets around it.
 */
export function canonicalAddress(text: string): string | undefined {
  const meant = put(text)
  return meant !== text && ADDRESS.test(meant) ? meant : undefined
}

/** A text with what is the same in other clothes put right; as it stands where it is nothing of the kind. */
export function put(text: string): string {
  const bare = /^<([^<>]+)>$/u.exec(text)?.[1] ?? text
  const address = bare
    .replace(/^(https?)[:：][/／]{2}/iu, (_, scheme: string) => `${scheme.toLowerCase()}://`)
    .replaceAll('&amp;', '&')
  const doi = DOI.exec(address)?.[1]
  if (doi !== undefined) return `https://doi.org/${doi}`
  const arxiv = ARXIV.exec(address)?.[1]
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`
  const [, host = '', rest = ''] = HOST.exec(address) ?? []
  return host !== '' && !FILE.test(host) ? `https://${host}${rest}` : address
}
