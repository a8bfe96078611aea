import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
let current: ReadonlySet<string> | undefined
let ids: ReadonlySet<string> | undefined

/** The licence ids of the SPDX License List that are not deprecated. */
export function currentSpdxIds(): ReadonlySet<string> {
  current ??= new Set(require('spdx-license-ids') as string[])
  return current
}

/** All licence ids of the SPDX License List, the deprecated ones too. Loaded when first asked for. */
export function spdxIds(): ReadonlySet<string> {
  ids ??= new Set([...currentSpdxIds(), ...(require('spdx-license-ids/deprecated') as string[])])
  return ids
}

/** Whether a text is an id of the SPDX License List, letter for letter. */
export function isSpdxId(text: string): boolean {
  return spdxIds().has(text)
}
