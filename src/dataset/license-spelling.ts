import { editsBetween } from '../problem/nearest.ts'
import { creativeCommonsWords, licenseAddresses, licenseNames } from './license-names.ts'
import { currentSpdxIds, isSpdxId, spdxIds } from './spdx.ts'

/**
 * The SPDX id that a name or an address of a licence means, if every term and the version are there. Nothing
 * is dropped: each character belongs to an id, or to a word that is known. Nothing is chosen: `GPL`, `BSD`,
 * `Apache`, `CC BY-NC` name several licences.
 *
 * The library `spdx-correct` (3.2.0) was tried and is not used: it takes `GPL` for GPL-3.0-or-later, `BSD`
 * for BSD-2-Clause, `Apache` for Apache-2.0, `CC-BY-NC 4` for 4.0, `non-commercial MIT` and `MIT-like` for
 * MIT, and knows neither addresses, nor `CC_BY_NC_SA_4.0`, nor any licence's full name. Its guard would be
 * what stands here.
 */
export function canonicalLicense(text: string): string | undefined {
  const written = text.normalize('NFKC').toLowerCase().trim()
  const [, name = '', other = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(written) ?? []
  // `Creative Commons Attribution 4.0 International (CC BY 4.0)`: both say the same, or it is a doubt.
  if (other !== '') {
    const id = licenseOf(name)
    return id !== undefined && licenseOf(other) === id ? id : undefined
  }
  const address = /^(?:https?:\/\/)?(?:www\.)?([a-z]+\.(?:org|dev)\/.+?)\/?(?:\?ref=[\w-]+)?$/u.exec(written)?.[1]
  return address === undefined ? licenseOf(written) : licenseAt(address)
}

/** The licence whose terms stand at an address. Its numbers may be written `2-0`. */
function licenseAt(address: string): string | undefined {
  for (const [pattern, before] of licenseAddresses) {
    const part = pattern.exec(address)?.[1]
    if (part === undefined) continue
    const name = before + part.replaceAll('/', ' ')
    return licenseOf(name) ?? licenseOf(name.replace(/(\d)-(?=\d)/gu, '$1.'))
  }
  return undefined
}

/** The licence that a name in small letters means. */
function licenseOf(name: string): string | undefined {
  const same = idsByName().get(fold(name))
  if (same !== undefined) return same
  const id = creativeCommons(name) ?? named(name)
  // A deprecated id says less than is to be known (GPL-3.0: this version only, or later ones too?).
  return id !== undefined && currentSpdxIds().has(id) ? id : undefined
}

/** What does not tell two ids apart: no two of SPDX's differ only in these, as a test holds. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/gu, '')
}

let byName: ReadonlyMap<string, string> | undefined

function idsByName(): ReadonlyMap<string, string> {
  byName ??= new Map([...spdxIds()].map((id) => [fold(id), id]))
  return byName
}

const namesByFold: ReadonlyMap<string, string> = new Map(
  Object.entries(licenseNames).map(([name, id]) => [fold(name), id]),
)

/** A name with the words that only say “licence”: `The MIT License`, `Apache License, Version 2.0`. */
function named(name: string): string | undefined {
  const bare = name
    .replace(/^the\s+/u, '')
    .replace(/\b(?:version|ver\.?|v\.?)\s*(?=\d)/gu, '')
    .replace(/[\s-]*\blicen[sc]e\b|许可(?:协议|证)?$|协议$/gu, '')
    .replace(/[,"“”]/gu, ' ')
  return namesByFold.get(fold(bare)) ?? idsByName().get(fold(bare))
}

/** What a name of a Creative Commons licence holds, in the order of the text; nothing if it holds anything else. */
function wordsOf(name: string): { readonly word: string; readonly text: string }[] | undefined {
  const words: { word: string; text: string }[] = []
  let at = 0
  while (at < name.length) {
    const blank = /[\s,_-]+/uy
    blank.lastIndex = at
    if (blank.test(name)) {
      at = blank.lastIndex
      continue
    }
    const found = Object.entries(creativeCommonsWords).flatMap(([word, pattern]) => {
      pattern.lastIndex = at
      const match = pattern.exec(name)
      return match ? [{ word, text: match[1] ?? match[0], length: match[0].length }] : []
    })
    const longest = found.sort((a, b) => b.length - a.length)[0]
    if (!longest) return undefined
    words.push(longest)
    at += longest.length
  }
  return words
}

const TERMS = ['BY', 'NC', 'SA', 'ND'] as const

/** How the makers name their versions: https://wiki.creativecommons.org/wiki/License_Versions */
const SCOPES: Readonly<Record<string, RegExp>> = {
  international: /^4\.0$/u,
  unported: /^3\.0$/u,
  generic: /^(?:1\.0|2\.0|2\.5)$/u,
}

/** The id of a Creative Commons licence by its words; terms in any order, each once. */
function creativeCommons(name: string, versionOf = (version: string | undefined) => version): string | undefined {
  const words = wordsOf(name)
  if (words?.[0]?.word !== 'cc') return undefined
  const all = (kind: string): string[] => words.flatMap(({ word, text }) => (word === kind ? [text] : []))
  const terms = TERMS.filter((term) => all(term).length > 0)
  const once = ['cc', ...TERMS, 'version', 'port'].every((kind) => all(kind).length <= 1)
  const version = versionOf(all('version')[0])
  const scoped = Object.entries(SCOPES).every(([scope, versions]) => {
    return all(scope).length === 0 || versions.test(version ?? '')
  })
  if (!once || !scoped || terms.length === 0 || version === undefined) return undefined
  const id = ['CC', ...terms, version, ...all('port').map((port) => port.toUpperCase())].join('-')
  return isSpdxId(id) ? id : undefined
}

/** A version that stands there without its last part, as in `CC BY 4`. */
const HALF_VERSION = /(?<![\d.])(\d)(?![\d.])(?=[^\d]*$)/u

/**
 * The licence to offer for a text that is refused: all its terms and no other, and its version; where it gives
 * none, the one that there is, and of Creative Commons the one that is made today. None where that is not sure.
 */
export function nearestLicense(text: string): string | undefined {
  const written = text.normalize('NFKC').toLowerCase().trim().replace(HALF_VERSION, '$1.0')
  const cc = /^(?:by|attribution|署名)/u.test(written) ? `cc ${written}` : written
  const offered = licenseOf(cc) ?? creativeCommons(cc, (version) => version ?? '4.0')
  if (offered !== undefined) return offered
  return wordsOf(written)?.[0]?.word === 'cc' || /^(?:cc|creative)/u.test(written) ? undefined : slip(fold(written))
}

/** The one id of which a version is missing, or that is one slip of the pen away; numbers say what they say. */
function slip(wanted: string): string | undefined {
  const ids = [...currentSpdxIds()].map((id) => ({ id, name: fold(id) }))
  const versions = ids.filter(({ name }) => name.startsWith(wanted) && /^\d+\.\d+$/u.test(name.slice(wanted.length)))
  if (versions.length > 0) return versions.length === 1 ? versions[0]?.id : undefined
  const numbers = wanted.replace(/[^\d.]/gu, '')
  if (numbers === '' || wanted.length < 6 || wanted.length > 40) return undefined
  const near = ids.filter(({ name }) => {
    return name[0] === wanted[0] && name.replace(/[^\d.]/gu, '') === numbers && editsBetween(wanted, name) === 1
  })
  return near.length === 1 ? near[0]?.id : undefined
}
