/// <reference lib="dom" />
import type { CopyFormat, FinderData, FinderSet } from '../data.ts'
import { element } from './dom.ts'

/**
 * Put datasets on the clipboard.
 *
 * @returns whether they are there.
 */
export async function copy(data: FinderData, sets: readonly FinderSet[], format: CopyFormat): Promise<boolean> {
  const text = data.copies[format] + sets.map(({ lines }) => lines[format]).join('')
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

/** The old way, where a page may not write to the clipboard by itself. */
function copySelected(text: string): boolean {
  const box = element('textarea', {}, text)
  document.body.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  return done
}
