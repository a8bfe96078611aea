/**
 * What makes two datasets the same one: a name or an address that differs only in its spelling.
 * The folded forms are for comparing; they are shown to nobody.
 */

/** Query parameters that say where a visitor came from, not what is shown. */
const TRACKING = /^(?:utm_.*|spm|gclid|fbclid|msclkid|yclid|mc_[ce]id|_g[al])$/u

/**
 * A name without what people spell differently: width and ligatures (NFKC), case, punctuation, blanks.
 * A name of nothing else keeps its punctuation, so that it equals itself only.
 */
export function foldName(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
  return folded.replace(/\p{P}+/gu, '') || folded
}

/**
 * An address without what does not change the page it leads to: scheme, `www.`, the host's case and
 * default port, slashes at the end, tracking parameters and the order of the others, the fragment.
 * A fragment that is a route of its own (`#!Synapse:syn3193805`, `#/data`) stays.
 *
 * @param url an http(s) address; any other text is folded as a name, and is never an error.
 */
export function foldAddress(url: string): string {
  if (!URL.canParse(url)) return foldName(url)
  const { hostname, port, pathname, search, hash } = new URL(url)
  const host = hostname.replace(/^www\./u, '') + (/^(?:80|443)?$/u.test(port) ? '' : `:${port}`)
  const route = /^#[!/]/u.test(hash) ? hash : ''
  return `${host}${decoded(pathname).replace(/\/+$/u, '')}${foldQuery(search)}${route}`
}

function foldQuery(search: string): string {
  if (search === '') return ''
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([key]) => !TRACKING.test(key)))
  query.sort()
  return query.size > 0 ? `?${query}` : ''
}

/** `%7E` and `~` are one character; an address that cannot be decoded stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
