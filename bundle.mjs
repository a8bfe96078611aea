// `src/` as a few files in `dist/`: loading each of the two hundred modules of the tool's packages by
// itself takes as long as building the page, and Node loads CommonJS a tenth faster than ES modules.
import { writeFileSync } from 'node:fs'
import { build } from 'rolldown'

await build({
  input: 'src/cli.ts',
  platform: 'node',
  output: { dir: 'dist', format: 'cjs', cleanDir: true, chunkFileNames: '[name].js' },
})
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n')
