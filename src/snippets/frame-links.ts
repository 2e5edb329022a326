/**
 * Links inside a framed page. No link may lead the frame to a page that can't be framed: it would show
 * an error of the browser. So what has a framed page of its own leads there, and everything else opens
 * apart and shows its address, for where a sandbox keeps even that from opening.
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

/**
 * A page whose every link may be followed inside a frame.
 * @param notes ids of the facts that the numbers of the text stand for, where it has any
 */
export const makeFramable = (
  page: string,
  context: FrameContext,
  notes: readonly string[] = [],
): Promise<string> =>
  new HTMLRewriter()
    .on('main a[href]', new FrameLinks(context, notes))
    .transform(new Response(page))
    .text()

/** The links of one page, in the order in which they stand there. */
class FrameLinks implements HTMLRewriterElementContentHandlers {
  readonly #context: FrameContext
  readonly #notes: readonly string[]
  /** Facts that the page has cited so far: its numbers begin at 1, whatever part of a text it is. */
  readonly #cited: string[] = []
  /** Of the link that is read. */
  #text = ''

  constructor(context: FrameContext, notes: readonly string[]) {
    this.#context = context
    this.#notes = notes
  }

  element(link: Element): void {
    if (link.getAttribute('target') === '_blank') return
    this.#text = ''
    const href = this.#numberNote(link) ?? unescapeMarkup(link.getAttribute('href') ?? '')
    const framed = framedAddress(href, this.#context)
    setAttribute(link, 'href', framed ?? href)
    if (framed === undefined) this.#openApart(link, href)
  }

  text({ text }: Text): void {
    this.#text += text
  }

  /** Makes the number of a note lead to its fact, and returns the address of that. */
  #numberNote(link: Element): string | undefined {
    const number = /^#note-(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1]
    const fact = this.#notes[Number(number) - 1]
    if (fact === undefined) return undefined
    if (!this.#cited.includes(fact)) this.#cited.push(fact)
    const n = this.#cited.indexOf(fact) + 1
    const { site } = this.#context
    link.removeAttribute('id')
    setAttribute(link, 'aria-label', site.t('cite.label', { n }))
    link.setInnerContent(String(n))
    return site.path(`/facts/${fact}`)
  }

  #openApart(link: Element, href: string): void {
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener')
    const address = shownAddress(this.#context.site, href)
    link.onEndTag((end) => {
      const isShown = unescapeMarkup(this.#text).includes(address)
      if (!isShown) end.after(String(html` <small>(${address})</small>`), { html: true })
    })
  }
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
