import { dump } from 'js-yaml'
import type { Catalog } from '../list/catalog.ts'
import { type Question, questions } from './questions.ts'

/** Where GitHub looks for the form. */
export const NEW_DATASET_FORM = '.github/ISSUE_TEMPLATE/new-dataset.yml'

const NOTICE = `# 由程序生成：分类来自 datasets/sections.yaml，其余来自 src/dataset/keys.ts 和 src/dataset/words.ts。
# 改好后运行 npm run build。
`

const OPENING = `每一项都会显示在页面上或用来核对；带 * 的必填，**不知道的不填，许可不要猜**。
先在页面里搜一下，看看是不是已经有了。维护者看过之后，这份表单会自动变成一个拉取请求。
`

/**
 * The issue form for a new dataset, with the list's own sections and words to choose from.
 *
 * @see https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
 */
export function newDatasetForm(catalog: Catalog): string {
  const form = {
    name: '新数据集',
    description: '推荐一个还没有收录的公开数据集',
    title: '新数据集：',
    labels: ['new-dataset'],
    body: [
      { type: 'markdown', attributes: { value: OPENING } },
      ...questions.map((question) => element(question, catalog)),
    ],
  }
  return NOTICE + dump(form, { lineWidth: -1, noRefs: true })
}

function element(question: Question, catalog: Catalog): object {
  const { key, label, hint, example, options, type, required } = question
  return {
    type: elementType(question),
    id: key,
    attributes: {
      label,
      description: hint,
      ...(example ? { placeholder: example } : {}),
      ...(options ? { options: [...options(catalog)] } : {}),
      ...(options && type?.kind === 'list' ? { multiple: true } : {}),
    },
    ...(required ? { validations: { required: true } } : {}),
  }
}

/** A list to choose from, or room for one line or several. */
function elementType({ options, type }: Question): 'dropdown' | 'textarea' | 'input' {
  if (options) return 'dropdown'
  const several = type?.kind === 'list' || (type?.kind === 'text' && type.form.block === true)
  return several ? 'textarea' : 'input'
}
