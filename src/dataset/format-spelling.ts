import { canonicalWord, JOINTS } from './spelling.ts'
import { vocabulary } from './types.ts'
import { fileFormats } from './words.ts'

const known = vocabulary(fileFormats)

/** The usual name of a format by its name or extension: `Dicom`, `nii.gz`, `.nii.gz`, `*.png`. */
export function canonicalFormat(text: string): string | undefined {
  const name = text.trim().replace(/^\*?\./u, '')
  return known.words.find((word) => word === name) ?? canonicalWord(known, name)
}

/** The formats that a text names, as the list writes them: `DICOM、NIfTI`. Nothing if one of them is not known. */
export function canonicalFormats(text: string): string | undefined {
  const formats = text.split(JOINTS).map(canonicalFormat)
  return formats.every((format) => format !== undefined) ? [...new Set(formats)].join('、') : undefined
}
