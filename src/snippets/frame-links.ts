/**
 * Links inside a framed page. No link may lead the frame to a page that can't be framed: it would show
 * an error of the browser. So what has a framed page of its own leads there, and everything else opens
 * apart; what is on another site names it, since a frame has no line that would say where a link leads.
 */
import { html } from 'hono/html'
import { unescapeMarkup } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { withoutLanguage } from './address.ts'
import type { Theme } from './options.ts'
import { findSnippet, snippetOfPage } from './snippets.ts'

/** In which site and which theme a framed page stands. */
export interface FrameContext {
  site: Site
  theme: Theme
}

/** A page whose every link may be followed inside a frame. */
export const makeFramable = (page: string, context: FrameContext): Promise<string> =>
  new HTMLRewriter()
    .on('.cited a[href^="http"], .fact-sources a[href^="http"]', { element: opensApart })
    .on('main a[href]', new FrameLinks(context))
    .transform(new Response(page))
    .text()

/** The links of one page, in the order in which they stand there. */
class FrameLinks implements HTMLRewriterElementContentHandlers {
  readonly #context: FrameContext
  /** Of the link that is read. */
  #text = ''

  constructor(context: FrameContext) {
    this.#context = context
  }

  element(link: Element): void {
    if (link.getAttribute('target') === '_blank') return
    this.#text = ''
    const href = unescapeMarkup(link.getAttribute('href') ?? '')
    const framed = framedAddress(href, this.#context)
    setAttribute(link, 'href', framed ?? href)
    if (href.startsWith('#') && framed === undefined) return
    if (framed === undefined) this.#openApart(link, href)
  }

  text({ text }: Text): void {
    this.#text += text
  }

  #openApart(link: Element, href: string): void {
    opensApart(link)
    const host = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(href)?.[1]
    if (host === undefined) return
    link.onEndTag((end) => {
      const isNamed = unescapeMarkup(this.#text).includes(host)
      if (!isNamed) end.after(String(html` <small>(${host})</small>`), { html: true })
    })
  }
}

/** In a note this is all: the page of the fact, which has a frame, shows the addresses. */
function opensApart(link: Element): void {
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener')
}

/** The platform writes the value of an attribute as it is, but for quotation marks. */
const setAttribute = (element: Element, name: string, value: string): Element =>
  element.setAttribute(name, String(html`${value}`))

/** Address of a framed page in the theme of this one. @param path without language */
export const framedPath = ({ site, theme }: FrameContext, path: string): string =>
  site.path(withTheme(path, theme))

/** An address as readers see it, complete: a frame shows none. */
export const shownAddress = (site: Site, address: string): string =>
  address.startsWith('/') ? site.library.settings.origin + address : address

/** The framed page behind an address of this site, if it has one. */
function framedAddress(href: string, context: FrameContext): string | undefined {
  const { site } = context
  if (href.startsWith('#word-')) {
    return framedAddress(site.path(`/glossary#${href.slice('#word-'.length)}`), context)
  }
  if (!href.startsWith('/')) return undefined
  if (!href.startsWith(site.path('/').replace(/\/$/, ''))) return undefined
  const path = withoutLanguage(site, href)
  const isFramed = findSnippet(site, path.replace(/[?#].*$/, '')) !== undefined
  const framed = isFramed ? path : snippetOfPage(site, path)?.path
  return framed && framedPath(context, framed)
}

function withTheme(path: string, theme: Theme): string {
  if (theme === 'auto') return path
  const [beforeHash = '', hash] = path.split('#')
  const mark = beforeHash.includes('?') ? '&' : '?'
  return `${beforeHash}${mark}theme=${theme}${hash === undefined ? '' : `#${hash}`}`
}
