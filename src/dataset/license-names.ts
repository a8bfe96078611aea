/**
 * What licences are called and where their terms stand. Whoever wrote one of these left nothing open: each
 * name holds every term and the version, or belongs to a licence that has but one (CC0, MIT).
 */

/**
 * The words of a Creative Commons licence, as its makers write them in English and Chinese.
 *
 * @see https://creativecommons.org/share-your-work/cclicenses/ (and its `deed.zh-hans` pages)
 */
export const creativeCommonsWords: Readonly<Record<string, RegExp>> = {
  cc: /creative ?commons|cc|知识共享(?:组织)?/uy,
  BY: /attribution|by|署名(?:标示)?/uy,
  NC: /non[ -]?commercial(?:[ -]use)?|nc|非商业(?:性)?(?:使用)?/uy,
  ND: /no[ -]?deriv(?:ative)?s?(?:[ -]works)?|nd|禁止演绎/uy,
  SA: /share[ -]?alike|sa|(?:以)?相同方式(?:共享|分享)/uy,
  international: /international|intl|国际(?:版)?/uy,
  unported: /unported|未本地化(?:版本)?/uy,
  generic: /generic|通用(?:版)?/uy,
  port: /igo|us|uk|au|at|de|fr|nl|jp/uy,
  version: /(?:version ?|ver\.? ?|v\.? ?)?(\d\.\d)/uy,
  none: /(?:public )?licen[sc]e|许可(?:协议|证|证书)?|协议/uy,
}

/** What else SPDX's licences are called, without case, blanks, hyphens, and the words that only say “licence”. */
export const licenseNames: Readonly<Record<string, string>> = {
  cc0: 'CC0-1.0',
  'cc0 universal 1.0': 'CC0-1.0',
  'cc0 1.0 universal': 'CC0-1.0',
  'cc0 1.0 universal public domain dedication': 'CC0-1.0',
  'cc0 1.0 public domain dedication': 'CC0-1.0',
  'cc mark 1.0': 'CC-PDM-1.0',
  'cc zero': 'CC0-1.0',
  'cc zero 1.0': 'CC0-1.0',
  'creative commons zero': 'CC0-1.0',
  'creative commons zero 1.0': 'CC0-1.0',
  'creative commons zero 1.0 universal': 'CC0-1.0',
  'creative commons cc0 1.0': 'CC0-1.0',
  'creative commons cc0 1.0 universal': 'CC0-1.0',
  'mozilla 2.0': 'MPL-2.0',
  'mozilla public 2.0': 'MPL-2.0',
  'apache software 2.0': 'Apache-2.0',
  'open database 1.0': 'ODbL-1.0',
  'open data commons open database 1.0': 'ODbL-1.0',
  'open data commons attribution 1.0': 'ODC-By-1.0',
  'open data commons public domain dedication and 1.0': 'PDDL-1.0',
  'community data agreement permissive 2.0': 'CDLA-Permissive-2.0',
  'community data agreement permissive 1.0': 'CDLA-Permissive-1.0',
  'community data agreement sharing 1.0': 'CDLA-Sharing-1.0',
  'new bsd': 'BSD-3-Clause',
  'bsd 3 clause new or revised': 'BSD-3-Clause',
  'simplified bsd': 'BSD-2-Clause',
  'bsd 2 clause simplified': 'BSD-2-Clause',
}

/**
 * Where the terms of licences stand, without scheme, `www.` and a slash at the end: the part that names the
 * licence, and what stands before it in its name.
 */
export const licenseAddresses: readonly (readonly [address: RegExp, before: string])[] = [
  [/^creativecommons\.org\/licenses\/(.+?)(?:\/(?:deed|legalcode)(?:\.[a-z_-]+)?)?$/u, 'cc '],
  [/^creativecommons\.org\/publicdomain\/((?:zero|mark)\/1\.0)(?:\/(?:deed|legalcode)(?:\.[a-z_-]+)?)?$/u, 'cc '],
  [/^spdx\.org\/licenses\/(.+?)(?:\.html|\.json|\.txt)?$/u, ''],
  [/^opensource\.org\/licenses?\/(.+?)(?:\.html|\.php)?$/u, ''],
  [/^apache\.org\/licenses\/license-(2\.0)(?:\.html|\.txt)?$/u, 'apache '],
  [/^mozilla\.org\/(?:[a-z]{2}-[a-z]{2}\/)?mpl\/(2\.0)$/u, 'mpl '],
  [/^opendatacommons\.org\/licenses\/(odbl\/1-0)$/u, ''],
  [/^opendatacommons\.org\/licenses\/(by\/1-0)$/u, 'odc '],
  [/^opendatacommons\.org\/licenses\/(pddl\/1-0)$/u, ''],
  [/^cdla\.dev\/((?:permissive|sharing)-\d-\d)$/u, 'cdla '],
]
