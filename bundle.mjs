// `src/` as a few files in `dist/`: loading each of the two hundred modules of the tool's packages by
// itself takes as long as building the page, and Node loads CommonJS a tenth faster than ES modules.
import { writeFileSync } from 'node:fs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  // Otherwise the first thing a newcomer sees is a stack trace of the bundler.
  console.error(`需要 Node.js 20.19 以上，这里是 ${process.version}：装上新的版本，再运行一次 npm ci`)
  process.exit(1)
}

const { build } = await import('rolldown')
await build({
  input: 'src/cli.ts',
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    chunkFileNames: '[name].js',
    // A source in ASCII takes a byte a character in memory, and little of it is read sooner.
    minify: true,
    charset: 'ascii',
  },
})
// The script of the finder's page, which stands inside that page.
await build({
  input: 'src/site/browser/main.ts',
  platform: 'browser',
  output: { file: 'dist/site/script.js', format: 'iife', minify: true },
})
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n')
