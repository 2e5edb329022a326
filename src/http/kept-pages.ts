/** Pages that depend on the build and their address alone: each is found or made once in an isolate. */
import { oncePer } from '../content/once-per.ts'
import type { Site } from '../content/site.ts'

/** A page as it is sent, in UTF-8. */
export type PageBytes = Uint8Array<ArrayBuffer>

/** More than a site has, with the usual answers to its framed questions; then all are let go. */
const mostPages = 5000

const pagesOf = oncePer((_site: Site) => new Map<string, PageBytes>())

/** @param name of the page among those of the site */
export const keptPage = (site: Site, name: string): PageBytes | undefined => pagesOf(site).get(name)

/** @returns the page, which is kept from now on */
export function keepPage(site: Site, name: string, page: PageBytes): PageBytes {
  const pages = pagesOf(site)
  if (pages.size >= mostPages) pages.clear()
  pages.set(name, page)
  return page
}

const encoder = new TextEncoder()

/** A page, or another text, as bytes. */
// What is encoded never shares its memory, which the platform's types leave open.
export const toBytes = (text: string): PageBytes => encoder.encode(text) as PageBytes
