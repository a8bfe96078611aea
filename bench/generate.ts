import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { dump, FAILSAFE_SCHEMA, load } from 'js-yaml'

type Value = string | Value[] | { [key: string]: Value }
type File = { [key: string]: Value }

/**
 * A list of any size in the real list's proportions: the real files over and over, each copy with a
 * name, a title and addresses of its own. The same arguments give the same files.
 *
 * @param root the real project.
 * @param folder where the list is written, with `datasets/` and `templates/`.
 * @param size how many datasets.
 */
export function generate(root: string, folder: string, size: number): void {
  const paths = readdirSync(join(root, 'datasets'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && path !== 'sections.yaml')
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  const files = paths.map(
    (path) => load(readFileSync(join(root, 'datasets', path), 'utf8'), { schema: FAILSAFE_SCHEMA }) as File,
  )
  for (const path of ['datasets/sections.yaml', 'templates/README.md']) {
    write(join(folder, path), readFileSync(join(root, path), 'utf8').replace(/^ *(?:pinned|own_page):.*\n/gmu, ''))
  }
  const places = new Map(paths.map((path, index) => [basename(path, '.yaml'), index]))
  for (let index = 0; index < size; index++) {
    const path = paths[index % paths.length] ?? ''
    const number = Math.floor(index / paths.length)
    // The last round is not a whole one: what it has no copy of is not referred to.
    const isThere = (id: string) => number * paths.length + (places.get(id) ?? 0) < size
    const copy = copyOf(files[index % files.length] ?? {}, number, isThere)
    write(join(folder, 'datasets', path.replace(/\.yaml$/u, `-v${number}.yaml`)), dump(copy, { lineWidth: -1 }))
  }
}

function copyOf(file: File, number: number, isThere: (id: string) => boolean): File {
  const { overlaps, successor, homepage, ...rest } = file
  const copied = (ids: Value | undefined) => [ids ?? []].flat().map(String).filter(isThere)
  const again = (url: Value) => {
    const address = new URL(String(url))
    address.searchParams.set('v', String(number))
    return address.href
  }
  const pages = Array.isArray(homepage)
    ? homepage.map((part) => ({ ...(part as File), url: again((part as File)['url'] ?? '') }))
    : again(homepage ?? '')
  return {
    ...rest,
    name: `${String(file['name'])} v${number}`,
    title: `${String(file['title'] ?? file['name'])} v${number}`,
    homepage: pages,
    overlaps: copied(overlaps).map((id) => `${id}-v${number}`),
    successor: copied(successor)
      .map((id) => `${id}-v${number}`)
      .join(''),
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
