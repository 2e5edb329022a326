/** One language of the site: its content, its words, its addresses. */
import { content, type UiKey } from '../../.build/content.js'
import type { OwnItem } from '../domain/own/own-item.ts'
import { lazily } from '../once/lazily.ts'
import { type DateLength, formatDate, writeDate } from './format-date.ts'
import type { Chart, Explainer, Fact, Item, Library, Quiz, SectionAddress } from './library.ts'
import { keepNumbers } from './unbroken.ts'
import { createWords, type Values } from './words.ts'

export interface Site {
  library: Library
  /** What the site is called. */
  name: string
  /** Language tag for `lang`. */
  language: string
  /** For dates and numbers, such as `en-GB`. */
  locale: string
  /** An interface string; `{name}` is replaced by `values.name`. */
  t(key: UiKey, values?: Values): string
  /** An interface string in the form for `n`, such as `<key>.one` or `<key>.other`. */
  count(key: CountKey, n: number): string
  /** An address on this site in this language. */
  path(path: string): string
  /** The same page in another language of the site. */
  pathIn(language: string, path: string): string
  /** The same address with the site's own origin, for canonical links and cards. */
  absolute(path: string): string
  /** A date such as `2023-12-22`, `2023-12` or `2023` in words, for a page: no line ends within. */
  date(partial: string): string
  /** The same with the month cut short, for lists of sources. */
  shortDate(partial: string): string
  number(value: number): string
  languageName(code: string): string
  explainer(slug: string): Explainer | undefined
  /** The part of an explainer that `slug#section` names. */
  section(target: string): SectionAddress | undefined
  fact(id: string): Fact | undefined
  /** The heading of a topic of the register. */
  topic(id: string): string
  quiz(id: string): Quiz | undefined
  /** The teacher's own questions of a class; undefined where there are none. */
  own?: readonly OwnItem[]
  /** Of the bank; of a class, its own questions too. */
  item(id: string): Item | undefined
  chart(id: string): Chart | undefined
}

/** Keys that have a form for one and a form for others. */
type CountKey = UiKey extends infer K ? (K extends `${infer Base}.one` ? Base : never) : never

const english = 'en'

/** @param library of the language; the path prefix follows from it */
export function createSite(library: Library): Site {
  const { language } = library
  const words = lazily(() => createWords(library.ui, library.decimalSign, library.minusSign))
  const locale = () => words().locale
  const languages = lazily(() => new Intl.DisplayNames(locale(), { type: 'language' }))
  const explainers = lazily(() => new Map(library.explainers.map((one) => [one.slug, one])))
  const quizzes = lazily(() => new Map(library.quizzes.map((one) => [one.id, one])))
  const sections = lazily(
    () =>
      new Map(
        library.explainers.flatMap(({ slug, sections }) =>
          sections.map(({ id, heading }): [string, SectionAddress] => {
            const target = `${slug}#${id}`
            return [target, { path: `/explainers/${target}`, title: heading }]
          }),
        ),
      ),
  )
  const charts = lazily(() => new Map(library.charts.map((one) => [one.id, one])))
  const dateInWords = (partial: string, length: DateLength) =>
    library.dates
      ? writeDate(partial, library.dates[length])
      : keepNumbers(formatDate(partial, locale(), length))

  return {
    library,
    get name() {
      return library.site.name
    },
    language,
    get locale() {
      return locale()
    },
    t: (key, values) => words().t(key, values),
    count: (key, n) => words().count(key, n),
    path: (path) => pathIn(language, path),
    pathIn,
    absolute: (path) => library.settings.origin + pathIn(language, path),
    date: (partial) => dateInWords(partial, 'long'),
    shortDate: (partial) => dateInWords(partial, 'short'),
    number: (value) => words().number(value),
    languageName: (code) => languages().of(code) ?? code,
    explainer: (slug) => explainers().get(slug),
    section: (target) => sections().get(target),
    fact: (id) => (Object.hasOwn(library.facts, id) ? library.facts[id] : undefined),
    quiz: (id) => quizzes().get(id),
    item: (id) => (Object.hasOwn(library.items, id) ? library.items[id] : undefined),
    chart: (id) => charts().get(id),
    topic: (id) => library.site.topics[id] ?? id,
  }
}

/** The language of an address. @param sites all languages, English first */
export function siteOf(sites: readonly Site[], path: string): Site {
  const first = path.split('/')[1]
  const site = sites.slice(1).find(({ language }) => language === first) ?? sites[0]
  if (!site) throw new Error('no language was compiled')
  return site
}

/** English has no prefix; another language has its code as first segment. */
function pathIn(language: string, path: string): string {
  const base = language === english ? '' : `/${language}`
  const isFrontPage = path === '/' || path.startsWith('/#')
  return isFrontPage && base ? base + path.slice(1) : base + path
}

/** Whether there is a static file of this plain name. */
export const hasAsset = (name: string): boolean => Object.hasOwn(content.assets, name)

/** Where a static file is served, by its plain name. */
export function assetPath(name: string): string {
  const path = content.assets[name]
  if (!path) throw new Error(`no static file ${name}`)
  return path
}
