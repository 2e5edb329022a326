/** Joins the parts of `static/styles/` into the stylesheets that are served, each with its colours at the head. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { cells, framed, page } from '../../colours.ts'
import { framedColours, pageColours } from './colour-rules.ts'

interface Stylesheet {
  /** The address is `<name>.css`, the parts are in `static/styles/<name>/`. */
  name: string
  head: string
  /** In the order in which they apply: of two rules alike in weight the later one holds. */
  parts: readonly string[]
}

export const stylesheets: readonly Stylesheet[] = [
  {
    name: 'site',
    head: `:root { color-scheme: light dark; }\n${pageColours(page)}`,
    parts: [
      ...['type', 'base', 'text', 'button', 'box', 'layout', 'home'],
      ...['prose', 'table', 'citation', 'contents', 'quiz-call', 'glossary', 'navigation'],
      ...['embedding', 'badge', 'sources', 'fact', 'claims', 'documents', 'timeline'],
      ...['quiz-start', 'progress', 'in-a-classroom', 'form', 'choice', 'fields', 'order'],
      ...['statements', 'parts', 'hint', 'errors', 'feedback', 'result', 'histogram', 'challenge'],
      ...['chart', 'wide', 'preferences', 'print'],
    ],
  },
  {
    // For pages that have site.css as well.
    name: 'classroom',
    head: pageColours(cells),
    parts: [
      ...['join-ways', 'board', 'forms', 'report', 'heat-map', 'report-questions'],
      ...['answer-bars', 'controls', 'discuss', 'print'],
    ],
  },
  {
    // The same, for the two pages for teachers, the longest of the site.
    name: 'teach',
    head: '',
    parts: ['contents', 'opening', 'selection', 'try'],
  },
  {
    name: 'embed',
    head: framedColours(framed),
    parts: ['base', 'text', 'evidence', 'answers', 'timeline', 'chart', 'controls', 'footer'],
  },
]

/**
 * @param dir `static/styles`
 * @returns plain name, such as `site.css`, → the stylesheet, minified
 */
export const buildStylesheets = (dir: string): Map<string, Buffer> =>
  new Map(
    stylesheets.map(({ name, head, parts }) => {
      const texts = parts.map((part) => readFileSync(join(dir, name, `${part}.css`), 'utf8'))
      return [`${name}.css`, minify([head, ...texts].join('\n'))]
    }),
  )

const minify = (css: string): Buffer =>
  Buffer.from(transformSync(css, { loader: 'css', minify: true, target: 'es2019' }).code)
