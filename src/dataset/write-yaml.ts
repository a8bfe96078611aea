import { COLLECTION_STYLE, dump, FAILSAFE_SCHEMA, visit } from 'js-yaml'

/** What a dataset file holds: text, and lists and mappings of it. */
export type TextValue = string | readonly TextValue[] | { readonly [key: string]: TextValue }

/**
 * Write a value as YAML in the list's own style: lists of short words in brackets, several lines of
 * text as a literal block, quotes only where a reader of text (`FAILSAFE_SCHEMA`, as in `yaml.ts`)
 * would otherwise see something else. Read again, it is the same value, whatever the texts hold.
 */
export function toYaml(value: TextValue): string {
  return dump(value, {
    schema: FAILSAFE_SCHEMA,
    lineWidth: -1,
    noRefs: true,
    transform: (documents) =>
      visit(documents, (node) => {
        if (node.kind !== 'sequence') return
        const words = node.items.every((item) => item.kind === 'scalar' && WORD.test(item.value))
        if (words) node.style = COLLECTION_STYLE.FLOW
      }),
  })
}

/** A word of a vocabulary, or an id; no address. */
const WORD = /^[\p{L}\p{N}/ -]{1,40}$/u
