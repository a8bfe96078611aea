import { type Explanation, patterned, type TextForm } from './texts.ts'

/** A year of publication. */
export const year: TextForm = {
  ...patterned('year', /^(?:19|20)\d\d$/, (found, name) => ({
    rule: 'bad-year',
    reason: `${name} 不是年份`,
    found,
    allowed: ['1900 到 2099 的四位数字'],
    ...(withoutEnd(found, /\s*年$/u, year) ?? { fix: '写成四位数字，例如 2023；不清楚就删掉这一行' }),
  })),
  unquoted: { type: 'integer', minimum: 1900, maximum: 2099 },
}

/** A month: `2026-11`. What is written otherwise has one meaning, as long as there is no day. */
export const month: TextForm = {
  ...patterned('month', /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, (found, name) => ({
    rule: 'bad-month',
    reason: `${name} 不是年月`,
    found,
    allowed: ['四位年份、连字符、两位月份，例如 2026-11'],
    ...(withoutEnd(found, /-\d\d$/u, month) ?? { fix: '照允许的写法改；没有核对过就删掉这一行' }),
  })),
  canonical(text) {
    const [, year, number = ''] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/u.exec(text.normalize('NFKC')) ?? []
    const written = `${year}-${number.padStart(2, '0')}`
    return month.accepts(written) ? written : undefined
  },
}

/** The mend that takes the end off a text, if the rest is what is wanted. */
function withoutEnd(text: string, end: RegExp, { accepts }: TextForm): Pick<Explanation, 'mend'> | undefined {
  const start = end.exec(text)?.index
  return start !== undefined && accepts(text.slice(0, start))
    ? { mend: [{ start, end: text.length, text: '' }] }
    : undefined
}

/** What stands before a size that is not exact; the first is how the list writes it. */
const ABOUT = ['约', '大约', '~', '≈']

/** Made of texts: a bundle may write a literal otherwise. */
const DATA_SIZE = new RegExp(`^(?:${ABOUT.slice(0, 1).join('')} )?(?:0|[1-9]\\d*)(?:\\.\\d+)? [KMGT]i?B$`, 'u')
const WRITTEN_SIZE = new RegExp(`^(${ABOUT.join('|')})?\\s*(\\d+(?:\\.\\d+)?)\\s*([kmgt])(i)?b?$`, 'iu')

/** How much there is to download: `27 GB`, `约 1.2 TB`. */
export const dataSize: TextForm = {
  ...patterned('data-size', DATA_SIZE, (found, name) => ({
    rule: 'bad-size',
    reason: `${name} 的写法不对`,
    found,
    allowed: ['数字和单位 KB、MB、GB 或 TB，例如 27 GB、约 1.2 TB'],
    fix: '写全部下载下来一共多大；分几部分的，细节写进 description；不清楚就删掉这一行',
  })),
  canonical(text) {
    const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    const [, about, number, unit = '', binary] = WRITTEN_SIZE.exec(plain) ?? []
    const written = `${about ? `${ABOUT[0]} ` : ''}${number} ${unit.toUpperCase()}${binary ? 'i' : ''}B`
    return dataSize.accepts(written) ? written : undefined
  },
}
