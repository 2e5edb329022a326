/** Pictures of charts for places that strip frames, such as newsletters. */

import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { escapeMarkup } from './code.ts'
import type { Snippet } from './snippets.ts'

const pictureTypes = ['png', 'svg'] as const

/** Widest picture that mail shows without cutting it. */
const mostWidth = 600

/** Markup of a picture with a link to its page, for each type of file; none where it is no chart. */
export function pictureCodes(site: Site, snippet: Snippet, origin: string) {
  const chart = site.library.charts.find(({ id }) => snippet.path === `/embed/charts/${id}`)
  if (!chart) return []
  const width = Math.min(chart.width, mostWidth)
  const height = Math.round((chart.height * width) / chart.width)
  const page = escapeMarkup(origin + site.path(snippet.page))
  const words = escapeMarkup(plainText(chart.summary.html))
  return pictureTypes.map((type) => {
    const file = `${origin}/charts/${chart.id}.${type}`
    const image = `<img src="${file}" width="${width}" height="${height}" alt="${words}">`
    return { type, code: `<a href="${page}">${image}</a>` }
  })
}
