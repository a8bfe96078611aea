import { nearest } from '../../report/nearest.ts'
import { aliases, fileFormats } from '../vocabulary.ts'
import { type Rule, reportEntry } from './rule.ts'

const ID = 'unknown-format'
const known: readonly string[] = fileFormats

/** `file_format` names formats by their usual names, so that a reader can search for one. */
export const knownFormat: Rule = {
  id: ID,
  check({ catalog }) {
    for (const entry of catalog.entries) {
      for (const format of entry.dataset.file_format?.split('、') ?? []) {
        if (known.includes(format)) continue
        reportEntry(ID, entry, ['file_format'], {
          reason: 'file_format 里有词表没有的格式',
          found: format,
          allowed: known,
          nearest: nearest(format, known, aliases),
          fix: '写格式的通用名，几种格式用“、”隔开，例如 DICOM、PNG；打包方式等细节写进 description',
          warning: true,
        })
      }
    }
  },
}
