// The page by Eleventy, a site generator that makes pages of data.
import { fileURLToPath } from 'node:url'
import Eleventy from '@11ty/eleventy'
import { readList } from './read.mjs'

const [, , root] = process.argv
const site = new Eleventy('site', `${root}/eleventy`, {
  quietMode: true,
  config: (config) => config.addGlobalData('sections', () => readList(root)),
})
process.chdir(fileURLToPath(new URL('.', import.meta.url)))
await site.write()
