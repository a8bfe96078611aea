/**
 * When two names or two addresses mean the same: used to find a dataset that is in the list twice,
 * and by `new` to refuse one that is there already.
 */

/** A name without what people write differently: width and case of letters, punctuation, blanks. */
export function foldName(name: string): string {
  const normal = name.normalize('NFKC').toLowerCase()
  return normal.replace(/[^\p{L}\p{N}]+/gu, '') || normal
}

/**
 * An address without what does not change where it leads: scheme, `www.`, case of the host, a
 * trailing slash, tracking parameters, a fragment (but `#/…` and `#!…`, which are pages of their own).
 *
 * @param address one that the schema accepts; any other text is returned as it is.
 */
export function foldAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) {
    if (/^utm_|^(?:fbclid|gclid)$/u.test(name)) url.searchParams.delete(name)
  }
  const host = url.host.replace(/^www\./u, '').replace(/:(?:80|443)$/u, '')
  const fragment = /^#[/!]/u.test(url.hash) ? url.hash : ''
  return `${host}${url.pathname.replace(/\/+$/u, '')}${url.search}${fragment}`
}
