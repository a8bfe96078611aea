import { canonicalFormat } from '../../dataset/format-spelling.ts'
import { aliases, fileFormats } from '../../dataset/words.ts'
import { nearest } from '../../problem/nearest.ts'
import type { Rule } from './rule.ts'

const known: readonly string[] = fileFormats

/** `file_format` names formats by their usual names, so that a reader can search for one. */
export const knownFormat: Rule = {
  id: 'unknown-format',
  check({ catalog }, tell) {
    for (const entry of catalog.entries) {
      for (const format of entry.dataset.file_format?.split('、') ?? []) {
        if (known.includes(format)) continue
        tell(entry, ['file_format'], {
          reason: 'file_format 里有词表没有的格式',
          found: format,
          allowed: known,
          nearest: canonicalFormat(format) ?? nearest(format, known, aliases),
          fix: '写格式的通用名，几种格式用“、”隔开，例如 DICOM、PNG；打包方式等细节写进 description',
          warning: true,
        })
      }
    }
  },
}
