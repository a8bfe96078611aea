import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'

/** The list as the other tools get it: sections and subsections in page order, each with its datasets by id. */
export function readList(root) {
  const inside = ({ id, title, sections = [] }, folder, level) => {
    const path = `${folder}/${id}`
    const files = readdirSync(path).filter((name) => name.endsWith('.yaml'))
    const datasets = files.sort().map((name) => load(readFileSync(`${path}/${name}`, 'utf8')))
    return [{ title, level, datasets }, ...sections.flatMap((section) => inside(section, path, `${level}#`))]
  }
  const folder = `${root}/datasets`
  return load(readFileSync(`${folder}/sections.yaml`, 'utf8')).flatMap((section) => inside(section, folder, '#'))
}
