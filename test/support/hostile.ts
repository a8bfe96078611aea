import fc from 'fast-check'

/** A dataset file's value as a stranger may write it. */
export type Hostile = Readonly<Record<string, unknown>>

/** Words with blanks between them; `␠` is a blank and `␤` a line end inside a word. */
const words = (list: string) =>
  list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll('␠', ' ').replaceAll('␤', '\n'))

/** What Markdown, HTML, YAML, Actions or GitHub give a meaning. */
const snippets = words(`
  <!-- --> </td> </table> ]]> <![CDATA[ <script> <b> <?php <!X> &lt; &copy &#124; <a@b.c> <https://a.b>
  \`\`\` ~~~ $$ $ \${ $\` \`$ ** __ ~~ \`\` ![ ]( ][ [^1] [^1]:␠x [a]:␠b [a] [␠] [a](b) ![a](b)
  www. www.a.b WWW.a http:// https://a.b ftp://a.b mailto:a@b.c xmpp:a@b.c/d a@b.c a_b@c.d a@b_
  javascript:alert(1) data:text/html,x :x :+1 @user #1 GH-1 ::error::x {{sections}} %0A
  #␠ ##␠x >␠ -␠ +␠ 1.␠ 1)␠ -␠[x]␠ --- === *** |␠-␠| |-| | \\| \\ \\\\ ␠ ␠␠
  US$␠5 10:30 a:␠b CC:BY 肝脏 。 “ （ a B 2 😀 e\u0301 \u{20000} \uFE0F`)
const characters = [...'|\\[]()<>&*_~#$:@!-`"\'^{}=+.;/%0a ']
/** Turned into something else by GitHub, or not to be seen: refused. */
const unwanted = [
  ...words('$x$ $`x`$ :smile: a:b:c'),
  ...'\n\t\r\0\u200B\u202E\uFEFF\u2028\u00A0\u3000\u0085',
  '\uD800',
]

const oneOf = fc.constantFrom<string[]>
/** Mostly the first; the others are refused, nearly always. */
const mostly = <T>(usual: fc.Arbitrary<T>, ...others: fc.Arbitrary<T>[]) =>
  fc.oneof({ weight: 12, arbitrary: usual }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })))
const joined = (parts: fc.Arbitrary<string>, maxLength = 8) =>
  fc.array(parts, { minLength: 1, maxLength }).map((parts) => parts.join(''))

const visible = fc.oneof(
  { weight: 4, arbitrary: oneOf(...snippets) },
  { weight: 3, arbitrary: oneOf(...characters) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
)

/** Text of one line. */
const line = mostly(
  joined(visible).map((text) => text.trim() || 'x'),
  joined(visible),
  joined(fc.oneof(visible, oneOf(...unwanted))),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const inAddress = oneOf(...[..."()&*_~#$:@!-';=+.,?[]/äa中"], '%20', '&b=', '&copy', 'www.', '@a.b')
const address = mostly(
  joined(inAddress).map((tail) => `https://a.example/${tail}`),
  joined(fc.oneof(inAddress, oneOf(...characters))).map((tail) => `http://a.example${tail}`),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.oneof(line, oneOf('javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.c', '//a.b', '#x', 'https://a.b/&copy;')),
)

/** Pieces of Markdown that a description may hold, and such as it may not. */
const blocks = words(`
  ␤ ␤␤ ␤-␠ ␤␠␠-␠ ␤*␠ ␤1.␠ ␤2)␠ ␤␤␠␠␠␠ ␤\`\`\`␤ ␤~~~␤ ␤\`\`\`md␤ ␠␠␤ \\␤ ␤-␠[␠]␠ **a** *a* ~~a~~ \`a\` \`\`a\`b\`\` \`|\` \`$a$\`
  [a](https://a.b) [a](<https://a.b>␠"t|\`") [\`a]:\`](https://a.b) ![a](https://a.b/c.png) 中。 1 - * _ a ␠`)
const refusedBlocks = words(`
  ␤\`\`\`math␤ ␤>␠ ␤#␠ ␤===␤ ␤---␤ ␤[a]:␠b␤ ␤<div>␤ [x](javascript:y) |␠a␠|␤|␠-␠|␤ [^1]`)
const markdown = mostly(
  joined(oneOf(...blocks)),
  joined(fc.oneof(oneOf(...blocks), visible)),
  joined(fc.oneof(oneOf(...blocks, ...refusedBlocks), visible)),
  joined(fc.oneof(oneOf(...blocks, ...unwanted))),
)

const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 })
/** A link whose text may be its address: Markdown has a form of its own for that. */
const link = (key: string): fc.Arbitrary<Record<string, string>> =>
  mostly(
    fc.record({ [key]: line, url: address }),
    address.map((url) => ({ [key]: url, url })),
  )
const word = (usual: string) => mostly(fc.constant(usual), line)

const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  name: line,
  title: line,
  homepage: fc.oneof(address, list(link('label'))),
  collection: line,
  annotation: line,
  tasks: list(word('分割')),
  modalities: list(word('CT')),
  size: line,
  label_format: line,
  file_format: line,
  license: fc.oneof(word('MIT'), word('CC-BY-4.0'), link('name')),
  access: word('open'),
  commercial: word('forbidden'),
  redistribution: word('forbidden'),
  image: fc.record({ url: address, alt: line }),
  description: markdown,
  papers: list(fc.record({ title: line, url: address, year: word('2023') }, { requiredKeys: ['title', 'url'] })),
  downloads: list(link('name')),
  links: list(link('title')),
  overlaps: list(line),
  also_in: list(word('guests')),
  sources: list(address),
  notes: markdown,
}

const plain = { name: 'Name', homepage: 'https://a.example/' }

/**
 * A dataset with one to four fields of which anything may be said, the others plain: all of them
 * odd at once would nearly always be refused for one, and the page would never be put to the test.
 */
export const hostile: fc.Arbitrary<Hostile> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 4 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, fields[key] ?? line]))))
  .map((odd) => ({ ...plain, ...odd }))
