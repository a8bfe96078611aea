import { knownReference } from './known-reference.ts'
import { knownSection } from './known-section.ts'
import { plainText } from './plain-text.ts'
import type { Rule } from './rule.ts'
import { uniqueId } from './unique-id.ts'

/** All checks of the whole list. A new one is a file here and a line below. */
export const rules: readonly Rule[] = [uniqueId, knownSection, knownReference, plainText]
