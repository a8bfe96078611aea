import type { Dataset, License } from './keys.ts'
import type { Commercial } from './words.ts'

/** The SPDX id of a licence, if it is one of SPDX's. */
function spdxIdOf(license: License): string | undefined {
  if (typeof license === 'string') return license
  return 'id' in license ? license.id : undefined
}

/** How the License cell shows a licence: the name as its makers write it, and where its terms stand. */
export function licenseLink(license: License): { name: string; url: string } {
  if (typeof license === 'string') return { name: licenseName(license), url: licenseUrl(license) }
  if ('id' in license) return { name: licenseName(license.id), url: license.url }
  return license
}

/** `CC-BY-NC-ND-4.0` and its like: https://creativecommons.org/about/cclicenses/ */
const CREATIVE_COMMONS = /^CC-(?<terms>(?:BY|NC|ND|SA)(?:-(?:NC|ND|SA))*)-(?<version>\d\.\d)(?:-(?<port>[A-Z]+))?$/

function licenseName(id: string): string {
  if (id === 'CC0-1.0') return 'CC0 1.0'
  const { terms, version, port } = CREATIVE_COMMONS.exec(id)?.groups ?? {}
  return terms ? ['CC', terms, version, port].filter(Boolean).join(' ') : id
}

function licenseUrl(id: string): string {
  if (id === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  const { terms, version, port } = CREATIVE_COMMONS.exec(id)?.groups ?? {}
  if (!terms) return `https://spdx.org/licenses/${encodeURIComponent(id)}.html`
  return `https://creativecommons.org/licenses/${[terms, version, port].filter(Boolean).join('/').toLowerCase()}/`
}

/** Licences that allow commercial use, by the beginning of their SPDX id. */
const allowing = [
  'CC0-',
  'CC-BY-',
  'CC-PDDC',
  'PDDL-',
  'ODC-By-',
  'ODbL-',
  'CDLA-',
  'MIT',
  'Apache-2.0',
  'BSD-',
  'GPL-',
  'LGPL-',
  'AGPL-',
  'Unlicense',
]

/** What a licence says of commercial use; `undefined` where its id does not tell. */
export function commercialUse(license: License): Commercial | undefined {
  const id = spdxIdOf(license)
  if (id === undefined) return undefined
  if (/^CC-(?:.+-)?NC-/u.test(id) || id.startsWith('PolyForm-Noncommercial')) return 'forbidden'
  return allowing.some((start) => id.startsWith(start)) ? 'allowed' : undefined
}

/** What is stated of commercial use, or follows from the licence. */
export function commercialOf({ commercial, license }: Dataset): Commercial | undefined {
  return commercial ?? (license === undefined ? undefined : commercialUse(license))
}
