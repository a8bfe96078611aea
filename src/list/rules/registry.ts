import { checkedSources } from './checked-sources.ts'
import { consistentCommercial } from './consistent-commercial.ts'
import { distinctHeading } from './distinct-heading.ts'
import { distinctSection } from './distinct-section.ts'
import { fileName } from './file-name.ts'
import { filePlace } from './file-place.ts'
import { filledSection } from './filled-section.ts'
import { knownFormat } from './known-format.ts'
import { knownReference } from './known-reference.ts'
import { knownSection } from './known-section.ts'
import { officialDownload } from './official-download.ts'
import type { Rule } from './rule.ts'
import { sameDataset } from './same-dataset.ts'
import { sizeUnits } from './size-units.ts'
import { successorCircle } from './successor-circle.ts'
import { uniqueId } from './unique-id.ts'
import { usualWords } from './usual-words.ts'

/** All checks of the whole list. A new one is a file here and a line below. */
export const rules: readonly Rule[] = [
  fileName,
  filePlace,
  uniqueId,
  sameDataset,
  knownSection,
  distinctSection,
  filledSection,
  knownReference,
  distinctHeading,
  consistentCommercial,
  officialDownload,
  knownFormat,
  sizeUnits,
  checkedSources,
  successorCircle,
  usualWords,
]
