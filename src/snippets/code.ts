/** Markup to copy into a page that shows a snippet, for every kind of host. */
import { html } from 'hono/html'
import type { Chart } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import type { FrameOptions } from './options.ts'
import { queryOfPart } from './part.ts'

interface FrameAttributes {
  /** What a screen reader calls the frame. */
  title: string
  /** In pixels, or `100%`. */
  width: number | '100%'
  /** In pixels. */
  height: number
  /** Loads only once a reader comes near it. */
  isLazy?: boolean
}

/** A frame by itself. */
export function frameCode(
  address: string,
  { title, width, height, isLazy }: FrameAttributes,
): string {
  const lazy = isLazy && html` loading="lazy"`
  const fitted = width !== '100%' && html` style="max-width:100%"`
  return String(
    html`<iframe src="${address}" width="${width}" height="${height}" frameborder="0" title="${title}"${fitted}${lazy}></iframe>`,
  )
}

/**
 * A frame with the link to its full page below, which stays where a host strips frames.
 * @param page full address
 */
export const pageCode = (address: string, page: string, frame: FrameAttributes): string =>
  `${frameCode(address, frame)}\n<p>${linkCode(page, frame.title)}</p>`

interface ScriptEmbed {
  /** The part of its path after `/embed/`. */
  name: string
  /** Full address of its page, for the link. */
  page: string
  title: string
  options: FrameOptions
  /** Of the frame in pixels, before it tells its own, at the width on offer that is largest. */
  height: number
  /** At the smallest. */
  narrowHeight: number
}

/** A link for readers without scripts, and the script that puts the frame in its place. */
export function scriptCode(
  { language, path, name: siteName }: Site,
  origin: string,
  { name, page, title, options, height, narrowHeight }: ScriptEmbed,
): string {
  const part = queryOfPart(options)
  const snippet = name + (part && `?${part}`)
  const hasPrefix = path('/').startsWith(`/${language}`)
  const lang = hasPrefix && html` data-lang="${language}"`
  return String(html`${linkMarkup(page, title)}
<script async src="${origin}/embed.js" data-embed="${snippet}" data-theme="${options.theme}"${lang} data-title="${title} (${siteName})" data-height="${height}" data-height-narrow="${narrowHeight}"></script>`)
}

/** A plain link to the full page, for readers who get no frame. */
export const linkCode = (address: string, title: string): string =>
  String(linkMarkup(address, title))

const linkMarkup = (address: string, title: string) => html`<a href="${address}">${title}</a>`

const pictureTypes = ['png', 'svg'] as const
/** Widest picture in pixels that mail programs show without cutting it off. */
const widestPicture = 600

/**
 * The picture of a chart with a link to its page, for places that strip frames, such as newsletters.
 * @param page full address of its page
 * @returns one for each type of file
 */
export function pictureCodes(chart: Chart, origin: string, page: string) {
  const width = Math.min(chart.width, widestPicture)
  const height = Math.round((chart.height * width) / chart.width)
  const words = plainText(chart.summary.html)
  return pictureTypes.map((type) => {
    const file = `${origin}/charts/${chart.id}.${type}`
    // No wider than its place, also where a host has no rule for pictures.
    const fitted = html`style="max-width:100%;height:auto"`
    const image = html`<img src="${file}" width="${width}" height="${height}" ${fitted} alt="${words}">`
    return { type, code: String(html`<a href="${page}">${image}</a>`) }
  })
}
