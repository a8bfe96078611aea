import { formats } from '../export/formats.ts'
import { exportRecords } from '../export/records.ts'
import { findingsOf } from '../problem/finding.ts'
import { assemble } from '../project/assemble.ts'
import { command, UsageError } from './command.ts'

/** Print the whole list for programs, in page order. With errors in the data, nothing but these. */
export const exportList = command({
  summary: '把整个列表打印成 JSON 或 CSV，给程序用',
  flags: ['root', 'format'],
  run({ root, format = 'json' }) {
    const print = Object.hasOwn(formats, format) ? formats[format] : undefined
    if (!print) throw new UsageError(`--format 后面写 ${Object.keys(formats).join(' 或 ')}`)
    const { files, catalog, made } = assemble(root, 0)
    const findings = findingsOf(files)
    if (!made) return { code: 1, findings, text: '' }
    return { code: 0, findings, text: '', document: print(exportRecords(catalog)) }
  },
})
