import { assemble } from '../project/assemble.ts'
import { dueDatasets } from '../report/due.ts'
import { command } from './command.ts'

/** List, as Markdown, the datasets that should be checked next. The program knows no date: it is told. */
export const due = command({
  summary: '用 Markdown 列出最久没有核实的数据集，十个一批',
  flags: ['root', 'before'],
  run({ root, before }) {
    const { context } = assemble(root, 0)
    return { code: 0, findings: [], text: '', document: dueDatasets(context, before) }
  },
})
