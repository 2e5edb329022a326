/** The pages that there are with the content of one language. */
import type { UiKey } from '../../.build/content.js'
import { oncePer } from '../once/once-per.ts'
import type { Html, Library } from './library.ts'
import { type PageKind, pageKinds } from './page-kinds.ts'
import { type Menu, type MenuEntry, type Part, singlePages } from './pages.ts'
import { plainText } from './plain-text.ts'

export interface SitePage {
  /** Without language. */
  path: string
  title: Html
  /** What it says, in a sentence or two. */
  summary?: Html
  parts: readonly Part[]
  /** Words above the title on its share card; undefined where it uses another card. */
  kicker?: string
  entries: readonly MenuEntry[]
  /** Path of the page that it is reached from, where its own path does not say so. */
  above?: string
  /** Left out of the sitemap. */
  isUnlisted: boolean
}

/** Every page that is made of the content alone, by its path. */
const pagesOf = oncePer((library: Library): ReadonlyMap<string, SitePage> => {
  const kinds = pageKinds.flatMap((kind) => pagesOfKind(library, kind))
  return new Map([...singlePagesOf(library), ...kinds].map((page) => [page.path, page]))
})

function singlePagesOf(library: Library): SitePage[] {
  return singlePages.flatMap((page) => {
    const { path, entries = [], isUnlisted = false, needsParts } = page
    const { title = path, summary } = page.texts(library)
    const parts = page.parts?.(library) ?? []
    if (needsParts && parts.length === 0) return []
    const words = { title, ...(summary !== undefined && { summary }) }
    // The front page has the card of the site.
    const card = path === '/' ? {} : { kicker: library.site.tagline }
    return [{ path, ...words, ...card, parts, entries, isUnlisted }]
  })
}

function pagesOfKind(library: Library, { path, things, ...kind }: PageKind): SitePage[] {
  const kicker = kind.kicker?.(library)
  return things(library).map(({ id, title, summary, parts = [], above }) => ({
    path: `${path}/${id}`,
    title,
    ...(summary !== undefined && { summary }),
    parts,
    ...(kicker && { kicker }),
    entries: [],
    ...(above && { above }),
    isUnlisted: false,
  }))
}

export const listPages = (library: Library): SitePage[] => [...pagesOf(library).values()]

/**
 * @param page path without language, with a fragment or not
 * @returns plain text, of the part that the fragment names where it has a title; undefined where there
 *   is no such page
 */
export function pageTitle(library: Library, page: string): string | undefined {
  const [path = '', fragment] = page.split('#')
  const found = pagesOf(library).get(path)
  const part = found?.parts.find(({ id }) => id === fragment)
  return found && plainText(part?.heading ?? found.title)
}

/** Path of the page that a page is reached from; there may be no such page. @param page path without language */
export const pathAbove = (library: Library, page: string): string =>
  pagesOf(library).get(page)?.above ?? page.slice(0, page.lastIndexOf('/'))

/** A link of a menu, with its path without language. */
export interface MenuLink {
  path: string
  label: UiKey
}

/** Every page shows the menus, so they are put together once. */
const menusOf = oncePer((library: Library) => ({
  header: linksOf(library, 'header'),
  footer: linksOf(library, 'footer'),
}))

/** What a menu leads to, in order. */
export const menuLinks = (library: Library, menu: Menu): readonly MenuLink[] =>
  menusOf(library)[menu]

/** Parts are asked for only where a link depends on them: most of the content would have to be read. */
const linksOf = (library: Library, menu: Menu): MenuLink[] =>
  singlePages.flatMap(({ path, parts, entries = [], needsParts }) => {
    const hasPart = (wanted?: string) =>
      parts?.(library).some(({ id }) => wanted === undefined || id === wanted)
    return entries
      .filter((entry) => entry.menu === menu)
      .filter(({ part }) => (part === undefined && !needsParts) || hasPart(part))
      .map(({ label, part }) => ({ path: part ? `${path}#${part}` : path, label }))
  })
