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
  const parts = decode(pathname)?.split('/').slice(1)
  if (!parts?.every(isPlain)) return undefined
  try {
    const inside = relative(realpathSync(root), realpathSync(join(root, ...parts)))
    if (!inside.split(sep).every(isPlain)) return undefined
    const file = join(root, inside)
    if (!statSync(file).isFile()) return undefined
    const type = pictures[extname(file).toLowerCase()] ?? 'text/plain; charset=utf-8'
    return { type, content: readFileSync(file) }
  } catch {
    return undefined
  }
}

/** A name that leads one step down, to something that is not hidden. On Windows `\` and `:` lead elsewhere. */
function isPlain(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !/[\\:\0]/u.test(part)
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
