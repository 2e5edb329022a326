/**
 * The pages of which there is one. Sitemap, navigation, footer, titles, share cards and the check of links
 * all read this list and the one of `page-kinds.ts`, so that a new page needs one entry; `listed-pages.ts`
 * reads them for a language.
 */
import type { UiKey } from '../../.build/content.js'
import { ownSheetPath } from '../domain/own/sheet-handover.ts'
import type { Html, Library } from './library.ts'
import { officePages, officePath } from './office.ts'
import { sourcePartsOf } from './source-parts.ts'
import { fill } from './words.ts'

export type Menu = 'header' | 'footer'

export interface MenuEntry {
  menu: Menu
  label: UiKey
  /** Id of the part of the page that it leads to; there is no entry where the page lacks that part. */
  part?: string
}

/** Part of a page that a link can lead to; `heading` where it has one of its own. */
export interface Part {
  id: string
  heading?: Html
}

/** A page of which there is one, unlike those of a kind. */
export interface SinglePage {
  path: string
  texts(library: Library): { title: Html | undefined; summary?: Html | undefined }
  parts?(library: Library): readonly Part[]
  entries?: readonly MenuEntry[]
  isUnlisted?: true
  /** The page exists only if the content has something to list on it. */
  needsParts?: true
}

/** In the order of navigation and footer. */
export const singlePages: readonly SinglePage[] = [
  {
    path: '/',
    texts: ({ site }) => ({ title: site.name }),
    parts: () => [{ id: 'explainers' }],
  },
  {
    path: '/explainers',
    texts: wordsOf('explainers'),
    entries: [{ menu: 'header', label: 'nav.explainers' }],
  },
  {
    path: '/quizzes',
    texts: wordsOf('quizzes'),
    entries: [{ menu: 'header', label: 'nav.quizzes' }],
  },
  {
    path: '/teach',
    texts: wordsOf('teach'),
    entries: [{ menu: 'header', label: 'nav.teach' }],
  },
  {
    path: '/search',
    texts: wordsOf('search'),
    entries: [
      { menu: 'header', label: 'nav.search' },
      { menu: 'footer', label: 'nav.search' },
    ],
  },
  {
    path: '/claims',
    texts: ({ ui, site }) => ({ title: ui['claims.title'], summary: site.leads.claims }),
    parts: ({ claims, traces }) => [
      ...idsOf(claims),
      ...(traces.length > 0 ? [{ id: 'traces' }] : []),
      ...idsOf(traces),
    ],
    entries: [{ menu: 'header', label: 'nav.claims' }],
    needsParts: true,
  },
  {
    path: '/timeline',
    texts: ({ ui, site }) => ({ title: ui['timeline.title'], summary: site.leads.timeline }),
    parts: ({ timeline }) => idsOf(timeline),
    entries: [{ menu: 'header', label: 'nav.timeline' }],
    needsParts: true,
  },
  {
    path: '/glossary',
    texts: wordsOf('glossary'),
    parts: ({ glossary }) => idsOf(glossary),
    entries: [{ menu: 'header', label: 'nav.glossary' }],
    needsParts: true,
  },
  {
    path: '/documents',
    texts: wordsOf('documents'),
    parts: ({ documents }) => documents.map(({ id, title }) => ({ id, heading: title })),
    entries: [{ menu: 'footer', label: 'nav.documents' }],
    needsParts: true,
  },
  {
    path: '/sources',
    texts: wordsOf('sources'),
    parts: (library) => idsOf(sourcePartsOf(library)[0]?.sources ?? []),
    entries: [{ menu: 'footer', label: 'nav.sources' }],
  },
  {
    path: '/facts',
    texts: wordsOf('facts'),
    parts: ({ facts }) => idsOf(Object.values(facts)),
    entries: [{ menu: 'footer', label: 'nav.facts' }],
  },
  { path: '/join', texts: wordsOf('join') },
  {
    path: '/teach/lesson',
    texts: ({ lesson }) => lesson,
    parts: ({ lesson }) => idsOf(lesson.sections),
    needsParts: true,
  },
  {
    path: '/teach/notes',
    texts: ({ lessonNotes }) => lessonNotes,
    parts: ({ lessonNotes }) => idsOf(lessonNotes.sections),
    needsParts: true,
  },
  { path: '/teach/selection', texts: wordsOf('selection') },
  { path: '/teach/worksheets', texts: wordsOf('worksheets') },
  { path: '/teach/exports', texts: wordsOf('exports') },
  { path: '/teach/questions', texts: wordsOf('questions') },
  { path: ownSheetPath, texts: wordsOf('ownSheet'), isUnlisted: true },
  // It changes by the hour and shows keys: linked, but not for search engines.
  {
    path: '/stats',
    texts: wordsOf('stats'),
    entries: [{ menu: 'footer', label: 'nav.stats' }],
    isUnlisted: true,
  },
  {
    path: '/embed',
    texts: wordsOf('picker'),
    entries: [{ menu: 'footer', label: 'picker.nav' }],
  },
  {
    path: '/about',
    texts: ({ about }) => about,
    parts: ({ about, additions }) => [
      ...idsOf(about.sections),
      { id: 'office' },
      { id: 'corrections' },
      ...(additions.length > 0 ? [{ id: 'additions' }] : []),
    ],
    entries: [
      { menu: 'footer', label: 'nav.about' },
      { menu: 'footer', label: 'nav.corrections', part: 'corrections' },
      { menu: 'footer', label: 'nav.privacy', part: 'privacy' },
    ],
  },
  ...officePages.map(
    (page): SinglePage => ({
      path: officePath(page),
      texts: ({ office }) => office[page],
      parts: ({ office }) => [...idsOf(office[page].sections), { id: 'contact' }],
      entries: page === 'accessibility' ? [{ menu: 'footer', label: 'nav.accessibility' }] : [],
    }),
  ),
]

/** Keys `<page>.title` and `<page>.lead` of the interface. */
type PageWords = UiKey extends infer K ? (K extends `${infer Words}.lead` ? Words : never) : never

/** Title and lead of a page as the interface words them. */
function wordsOf(page: PageWords): SinglePage['texts'] {
  return ({ ui, settings }) => ({
    title: ui[`${page}.title`],
    summary: fill(ui[`${page}.lead`] ?? '', { licence: settings.licence.name }),
  })
}

/** The parts of a page that lists things, each by its id. */
export const idsOf = (things: readonly { id: string }[]): Part[] => things.map(({ id }) => ({ id }))
