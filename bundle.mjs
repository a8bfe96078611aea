// `src/` as a few files in `dist/`: loading each of the two hundred modules of the tool's packages by
// itself takes as long as building the page.
import { readFileSync } from 'node:fs'
import { build } from 'rolldown'

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

await build({
  input: 'src/cli.ts',
  platform: 'node',
  // Only `preview` needs these, and only when it runs: they stay where they are.
  external: Object.keys(devDependencies).map((name) => new RegExp(`^${name}(?:/|$)`, 'u')),
  output: { dir: 'dist', cleanDir: true, chunkFileNames: '[name].js' },
})
