import { readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** Pictures are shown as pictures; everything else, HTML too, as text. */
const pictures: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** A file to be shown, with the type that the browser is told. */
export interface ShownFile {
  readonly type: string
  readonly content: Buffer
}

/**
 * A file of the project that a relative link of the page leads to.
 *
 * @param pathname an address's path, percent-encoded, with `/` in front.
 * @returns nothing if there is no such file, or if it is outside the root (by `..`, by an encoded
 *   separator, by a symbolic link) or hidden (`.git`, `.env`).
 */
export function readShownFile(root: string, pathname: string): ShownFile | undefined {
  try {
    // What counts is where the path ends, by whatever way: the real path of a file that exists.
    const inside = relative(realpathSync(root), realpathSync(join(root, decodeURIComponent(pathname))))
    if (!inside.split(sep).every(isPlain)) return undefined
    const file = join(root, inside)
    if (!statSync(file).isFile()) return undefined
    const type = pictures[extname(file).toLowerCase()] ?? 'text/plain; charset=utf-8'
    return { type, content: readFileSync(file) }
  } catch {
    return undefined
  }
}

/** A name that leads one step down, to something that is not hidden. On Windows another drive's has a `:`. */
function isPlain(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !part.includes(':')
}
