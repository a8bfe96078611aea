import type { Repository } from './repository.ts'

/**
 * Where GitHub Pages shows the finder of a list.
 *
 * @see https://docs.github.com/en/pages/getting-started-with-github-pages/what-is-github-pages#types-of-github-pages-sites
 */
export function finderAddress({ owner, name }: Repository): string {
  const host = `${owner.toLowerCase()}.github.io`
  // A repository called like its owner's site is that site.
  return `https://${host}/${name.toLowerCase() === host ? '' : `${name}/`}`
}
