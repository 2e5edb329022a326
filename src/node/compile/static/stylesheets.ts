/** Joins the parts of `static/styles/` into the stylesheets that are served, each with its colours at the head. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { displayFaces } from './display-font.ts'
import { stylesheets } from './stylesheet-parts.ts'

/**
 * @param dir `static/styles`
 * @param displayFont name of the file of the typeface of headings, beside them
 * @param words of page numbers, as custom properties
 * @returns plain name, such as `site.css`, → the stylesheet, minified
 */
export const buildStylesheets = (
  dir: string,
  displayFont: string,
  words: string,
): Map<string, Buffer> =>
  new Map(
    stylesheets.map(({ name, head, hasTypeface, numbersPages, parts }) => {
      const faces = hasTypeface ? displayFaces(displayFont) : ''
      const texts = parts.map((part) => readFileSync(join(dir, `${part}.css`), 'utf8'))
      return [`${name}.css`, minify([head, faces, numbersPages ? words : '', ...texts].join('\n'))]
    }),
  )

const minify = (css: string): Buffer =>
  Buffer.from(transformSync(css, { loader: 'css', minify: true, target: 'es2019' }).code)
