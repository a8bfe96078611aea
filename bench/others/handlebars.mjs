// The page by Handlebars, which fills templates for whoever writes the reading around it.
import { readFileSync, writeFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import { readList } from './read.mjs'

const [, , root] = process.argv
const template = readFileSync(new URL('page.hbs', import.meta.url), 'utf8')
const page = Handlebars.compile(template, { noEscape: true })({ sections: readList(root) })
writeFileSync(`${root}/handlebars.md`, page)
