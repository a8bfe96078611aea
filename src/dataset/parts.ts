import { type Dataset, datasetKeyList } from './keys.ts'
import type { accessLabels } from './words.ts'

/** What follows from a dataset's keys without more knowledge. */

/** The labels of what a dataset is incomplete without, and does not say. */
export function blanksOf(dataset: Dataset): string[] {
  return datasetKeyList
    .filter(([name, { wanted }]) => wanted && dataset[name] === undefined)
    .map(([, { label }]) => label)
}

/** The parts of a dataset's homepage: one without a label, or several. */
export function homepageParts({ homepage }: Dataset): readonly { readonly label?: string; readonly url: string }[] {
  return typeof homepage === 'string' ? [{ url: homepage }] : homepage
}

/** How one gets the data, and where one registers or applies, as far as it is known. */
export function accessOf({ access }: Dataset): { readonly how?: keyof typeof accessLabels; readonly url?: string } {
  return typeof access === 'object' ? access : access === undefined ? {} : { how: access }
}
