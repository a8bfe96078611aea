// The least that any tool must do for such a page: read the files, parse them, paste strings.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { load } from 'js-yaml'

const folder = `${process.argv[2]}/datasets/`
let page = '# 医学影像数据集集锦\n'
for (const path of readdirSync(folder, { recursive: true }).sort()) {
  if (!path.endsWith('.yaml') || path.endsWith('sections.yaml')) continue
  const d = load(readFileSync(folder + path, 'utf8'))
  const links = [...(d.papers ?? []), ...(d.downloads ?? []), ...(d.links ?? [])]
  page += `\n## ${d.title ?? d.name}\n\n| 名称 | 标注内容 | 类型 | 模态 | 数量 | 标签格式 | 文件格式 | License |\n| - | - | - | - | - | - | - | - |\n`
  page += `| [${d.name}](${d.homepage}) | ${d.annotation} | ${d.tasks} | ${d.modalities} | ${d.size} | ${d.label_format} | ${d.file_format} | ${d.license} |\n`
  page += `\n${d.description ?? ''}\n${links.map((l) => `- [${l.title ?? l.name}](${l.url})\n`).join('')}`
}
writeFileSync(`${process.argv[2]}/floor.md`, page)
