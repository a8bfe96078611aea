import { VFile } from 'vfile'
import { report } from '../problem/problem.ts'
import { allSections } from './catalog.ts'
import { ANY_SECTION, asId, partsOf, sectionNamed } from './file-names.ts'
import type { SectionOutline } from './sections.ts'

/** Where YAML files stand that are no datasets: below these, and wherever a folder or file is hidden. */
const elsewhere: readonly RegExp[] = [/(?:^|\/)\./u, /^(?:test|bench|templates)\//u]

/** Whether a file was meant as a dataset, for all that can be told from its path, and is not in the list. */
function isOutside(path: string): boolean {
  const known = path.startsWith('datasets/') || elsewhere.some((pattern) => pattern.test(path))
  return /\.ya?ml$/iu.test(path) && !known
}

/**
 * The new YAML files that stand where no list looks for them: each with the problem, and the path that was
 * meant as far as its folders and its name tell.
 *
 * @param paths of files that were added, below the root.
 */
export function outsideFiles(paths: readonly string[], sections: readonly SectionOutline[]): VFile[] {
  return paths.filter(isOutside).map((path) => {
    const file = new VFile({ path })
    const folders = path.split('/').slice(0, -1)
    const section = folders
      .map((_, index) => sectionNamed(folders.slice(index).join('/'), sections))
      .find((named) => named !== undefined)
    const id = asId(partsOf(`datasets/${path}`).stem)
    report(file, {
      rule: 'outside-datasets',
      reason: 'datasets/ 以外的 YAML 文件不会出现在页面上',
      found: path,
      allowed: section ? undefined : allSections(sections).map((one) => `datasets/${one.path}/`),
      nearest: id && `datasets/${section ?? ANY_SECTION}/${id}.yaml`,
      fix: '数据集放在 datasets/<分类>/<id>.yaml；不是数据集的，放到以点开头的文件夹里，或换一个扩展名',
    })
    return file
  })
}
