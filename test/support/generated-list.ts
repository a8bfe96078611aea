/** A list of any size, as path → text: sections with a subsection each, relations across all of them. */
export function generatedList(size: number, sections: number, ownPages = true): Record<string, string> {
  const own = ownPages ? '  own_page: true\n' : ''
  const outline = Array.from(
    { length: sections },
    (_, index) =>
      `- id: s${index}\n  title: 分类 ${index}\n${own}  sections:\n    - id: part\n      title: 第 ${index} 类的一部分\n`,
  )
  const files: Record<string, string> = { 'datasets/sections.yaml': outline.join('') }
  for (let index = 0; index < size; index++) {
    const section = `s${index % sections}${index % 3 === 0 ? '/part' : ''}`
    files[`datasets/${section}/d${index}.yaml`] = datasetText(index, size, sections)
  }
  return files
}

const tasks = ['分割', '分类', '检测', '[分割, 检测]', '配准', '报告生成']
const modalities = ['CT', 'MRI', '[CT, MRI]', 'X 线', '超声', '病理切片', 'OCT', '内窥镜', '心电图']
const licenses = ['CC-BY-4.0', 'CC-BY-NC-SA-4.0', '{name: 自定条款, url: https://example.org/terms}', 'MIT']
const ways = ['open', 'registration', '{how: application, url: https://example.org/apply}']

/** Every seventh is named as some other section's datasets are, every fifth overlaps with one far away. */
function datasetText(index: number, size: number, sections: number): string {
  const pick = (words: readonly string[]) => words[index % words.length] ?? ''
  const lines = [
    `name: ${index % 7 === 0 ? `Set_${index}*` : `数据集 ${index}`}`,
    `homepage: https://example.org/${index}`,
    `annotation: 器官 ${index % 11} | 病灶`,
    `tasks: ${pick(tasks)}`,
    `modalities: ${pick(modalities)}`,
    `size: ${index + 1} 例`,
    `license: ${pick(licenses)}`,
    `access: ${pick(ways)}`,
    ...(index % 5 === 0 ? [`overlaps: [d${(index + 7) % size}]`] : []),
    ...(index % 9 === 0 && index + 1 < size ? [`successor: d${index + 1}`] : []),
    ...(index % 13 === 0 ? [`also_in: [s${(index + 1) % sections}]`] : []),
    `description: 第 ${index} 个，来自 ${index % 4} 家医院。`,
  ]
  return `${lines.join('\n')}\n`
}
