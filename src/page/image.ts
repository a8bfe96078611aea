import type { Html } from 'mdast'

/** All images of the page have this width, in CSS pixels; on a narrower screen GitHub shrinks them alike. */
const WIDTH = 480

/**
 * A centred image. Markdown has no way to centre or to size, so this is the page's one piece of HTML;
 * both texts are attribute values in double quotes, escaped as HTML requires there.
 */
export function centredImage({ url, alt }: { url: string; alt: string }): Html {
  const source = `<img src="${attribute(url)}" alt="${attribute(alt)}" width="${WIDTH}">`
  return { type: 'html', value: `<p align="center">${source}</p>` }
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
