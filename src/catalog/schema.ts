import * as v from 'valibot'
import { isSpdxId } from './spdx.ts'
import { ONE_LINE, SEVERAL_LINES, WEB_ADDRESS } from './text.ts'
import { type Access, accessLabels, type Commercial, commercialLabels, modalities, tasks } from './vocabulary.ts'

/**
 * The one schema of a dataset file. Types and validation follow from it; each key carries its meaning
 * and an example, in Chinese. Every scalar arrives as text, and keys without a value are left out
 * before (see `value.ts`): the schema never sees an empty text.
 */

const oneLine = v.pipe(v.string(), v.regex(ONE_LINE))
const address = v.pipe(v.string(), v.regex(WEB_ADDRESS))
const markdown = v.pipe(v.string(), v.regex(SEVERAL_LINES))

/** A year of publication. */
export const YEAR = /^(?:19|20)\d\d$/
/** The form of a dataset's id, and of each part of a section's path; Windows keeps some names for devices (see `files.ts`). */
export const ID = /^(?!(?:con|prn|aux|nul|(?:com|lpt)\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/
/** The path of a section or subsection, as in `lung/nodule`. */
export const SECTION_PATH = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/
/** Whether an item of a list stands there for the first time. */
export function isFirst<T>(item: T, index: number, items: T[]): boolean {
  return items.indexOf(item) === index
}

const datasetId = v.pipe(v.string(), v.regex(ID))
const sectionPath = v.pipe(v.string(), v.regex(SECTION_PATH))
const addresses = v.pipe(v.array(address), v.checkItems(isFirst))
const datasetIds = v.pipe(v.array(datasetId), v.checkItems(isFirst))

const namedAddress = v.strictObject({
  name: v.pipe(oneLine, v.description('显示的文字'), v.examples(['Zenodo'])),
  url: v.pipe(address, v.description('地址'), v.examples(['https://zenodo.org/records/3431873'])),
})
const titledAddress = v.strictObject({
  title: v.pipe(oneLine, v.description('显示的文字'), v.examples(['官方评测代码'])),
  url: v.pipe(address, v.description('地址'), v.examples(['https://github.com/example/evaluation'])),
})

/** One of several parts of a dataset with a page of its own. */
const part = v.strictObject({
  label: v.pipe(oneLine, v.description('这一部分的名字'), v.examples(['01'])),
  url: v.pipe(address, v.description('这一部分的主页'), v.examples(['https://example.org/01'])),
})
const parts = v.pipe(v.array(part), v.minLength(1))

const spdxId = v.pipe(v.string(), v.check(isSpdxId))
const licenseWithUrl = v.strictObject({
  id: v.pipe(spdxId, v.description('SPDX 许可代码'), v.examples(['CC-BY-NC-ND-4.0'])),
  url: v.pipe(address, v.description('条款所在的页面'), v.examples(['https://example.org/terms'])),
})
const customLicense = v.strictObject({
  name: v.pipe(oneLine, v.description('许可的名字'), v.examples(['自定条款'])),
  url: v.pipe(address, v.description('条款所在的页面'), v.examples(['https://example.org/terms'])),
})

const paper = v.strictObject({
  title: v.pipe(oneLine, v.description('论文题目'), v.examples(['The Liver Tumor Segmentation Benchmark (LiTS)'])),
  url: v.pipe(address, v.description('论文地址'), v.examples(['https://arxiv.org/abs/1901.04056'])),
  year: v.exactOptional(v.pipe(v.string(), v.regex(YEAR), v.description('年份，四位数字'), v.examples(['2023']))),
})

const image = v.strictObject({
  url: v.pipe(address, v.description('图片地址'), v.examples(['https://example.org/preview.png'])),
  alt: v.pipe(oneLine, v.description('图片里是什么，一句话'), v.examples(['LiTS 示例图'])),
})

/** The schema of `datasets/<section>/<id>.yaml`. */
export const datasetSchema = v.strictObject({
  name: v.pipe(oneLine, v.description('名称：数据集自己的名字，一行'), v.examples(['LUNA16'])),
  title: v.exactOptional(
    v.pipe(oneLine, v.description('标题：页面上的标题，默认与 name 相同'), v.examples(['LoLa11肺叶分割'])),
  ),
  homepage: v.pipe(
    // A union would try both and report for both; what was written already says which one is meant.
    v.lazy((input) => (Array.isArray(input) ? parts : address)),
    v.metadata({ alternatives: [address, parts] }),
    v.description('主页：一个网址；数据集分几部分时写成 {label, url} 的列表'),
    v.examples(['https://luna16.grand-challenge.org/']),
  ),
  collection: v.exactOptional(
    v.pipe(oneLine, v.description('系列：所属的数据集家族'), v.examples(['Medical Segmentation Decathlon'])),
  ),
  annotation: v.exactOptional(v.pipe(oneLine, v.description('标注内容：标了什么'), v.examples(['肝脏、肝脏肿瘤']))),
  tasks: v.exactOptional(
    v.pipe(
      v.array(v.picklist(tasks)),
      v.checkItems(isFirst),
      v.description('类型：标注用来做什么，词表里的词'),
      v.examples([['分割']]),
    ),
  ),
  modalities: v.exactOptional(
    v.pipe(
      v.array(v.picklist(modalities)),
      v.checkItems(isFirst),
      v.description('模态：影像种类，词表里的词'),
      v.examples([['CT', 'MRI']]),
    ),
  ),
  size: v.exactOptional(v.pipe(oneLine, v.description('数量：带单位'), v.examples(['131 例训练 + 70 例测试']))),
  label_format: v.exactOptional(v.pipe(oneLine, v.description('标签格式：标签的形式'), v.examples(['NIfTI 掩膜']))),
  file_format: v.exactOptional(v.pipe(oneLine, v.description('文件格式：影像文件的格式'), v.examples(['NIfTI']))),
  license: v.exactOptional(
    v.pipe(
      v.lazy((input) =>
        typeof input === 'object' && input !== null ? ('id' in input ? licenseWithUrl : customLicense) : spdxId,
      ),
      v.metadata({ alternatives: [spdxId, licenseWithUrl, customLicense] }),
      v.description('License：SPDX 代码；自定条款写 {name, url}；SPDX 许可而条款另有页面时写 {id, url}'),
      v.examples(['CC-BY-NC-ND-4.0']),
    ),
  ),
  access: v.exactOptional(
    v.pipe(
      v.picklist(Object.keys(accessLabels) as Access[]),
      v.description('获取：open 开放下载、registration 注册后下载、application 申请审批、closed 已停止提供'),
      v.examples(['open']),
    ),
  ),
  commercial: v.exactOptional(
    v.pipe(
      v.picklist(Object.keys(commercialLabels) as Commercial[]),
      v.description('商用：allowed 允许、forbidden 禁止；只在自定条款写明时填'),
      v.examples(['forbidden']),
    ),
  ),
  redistribution: v.exactOptional(
    v.pipe(v.picklist(['forbidden']), v.description('转存：条款禁止时填 forbidden'), v.examples(['forbidden'])),
  ),
  image: v.exactOptional(
    v.pipe(
      image,
      v.description('图片：示例图的地址，和图里是什么'),
      v.examples([{ url: 'https://example.org/preview.png', alt: 'LiTS 示例图' }]),
    ),
  ),
  description: v.exactOptional(
    v.pipe(
      markdown,
      v.description('介绍：Markdown，可用段落、列表、链接、强调和代码'),
      v.examples(['LIDC-IDRI 的子集，去掉了层厚大于 2.5 mm 的扫描。\n\n- 直径不小于 3 mm 的结节标为阳性\n']),
    ),
  ),
  papers: v.exactOptional(
    v.pipe(
      v.array(paper),
      v.description('论文：题目、地址、年份'),
      v.examples([
        [
          {
            title: 'The Liver Tumor Segmentation Benchmark (LiTS)',
            url: 'https://arxiv.org/abs/1901.04056',
            year: '2019',
          },
        ],
      ]),
    ),
  ),
  downloads: v.exactOptional(
    v.pipe(
      v.array(namedAddress),
      v.description('下载：下载地址和它的名字'),
      v.examples([[{ name: 'Zenodo', url: 'https://zenodo.org/records/3431873' }]]),
    ),
  ),
  links: v.exactOptional(
    v.pipe(
      v.array(titledAddress),
      v.description('相关：代码、评测、相关工作'),
      v.examples([[{ title: '官方评测代码', url: 'https://github.com/example/evaluation' }]]),
    ),
  ),
  overlaps: v.exactOptional(
    v.pipe(datasetIds, v.description('重叠：与本条有相同影像的数据集的 id'), v.examples([['lidc-idri']])),
  ),
  also_in: v.exactOptional(
    v.pipe(
      v.array(sectionPath),
      v.checkItems(isFirst),
      v.description('另见：还属于哪些分类，写分类的路径'),
      v.examples([['kidney', 'lung/nodule']]),
    ),
  ),
  sources: v.exactOptional(
    v.pipe(
      addresses,
      v.description('出处：各项信息来自哪里；页面上不显示'),
      v.examples([['https://arxiv.org/abs/1901.04056']]),
    ),
  ),
  notes: v.exactOptional(
    v.pipe(
      markdown,
      v.description('备注：给维护者看的，待核实的问题；页面上不显示'),
      v.examples(['测试集的例数待核实。']),
    ),
  ),
})

/** What a dataset file says. */
export type Dataset = v.InferOutput<typeof datasetSchema>
export type License = NonNullable<Dataset['license']>
export type Homepage = Dataset['homepage']

const subsection = v.strictObject({
  id: v.pipe(datasetId, v.description('文件夹：datasets/ 下的文件夹名'), v.examples(['lung'])),
  title: v.pipe(oneLine, v.description('标题：页面上的标题'), v.examples(['肺'])),
  pinned: v.exactOptional(v.array(datasetId)),
})

/** The schema of `datasets/sections.yaml`. */
export const sectionsSchema = v.pipe(
  v.array(v.strictObject({ ...subsection.entries, sections: v.exactOptional(v.array(subsection)) })),
  v.minLength(1),
)
