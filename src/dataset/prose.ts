import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Problem } from '../problem/problem.ts'

/** A problem of a description; its place and its mend are offsets in the Markdown. */
export type DescriptionProblem = Omit<Problem, 'at'> & { readonly offset: number }

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** A description's Markdown as a tree with places. */
export const parseProse = (markdown: string) => parser.parse(markdown)
