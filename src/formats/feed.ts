/** The log of the site as an Atom feed (RFC 4287): what was put right, and what is new. */

import { html, raw } from 'hono/html'
import type { Correction } from '../content/library.ts'
import { pageTitle } from '../content/listed-pages.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'

/** The newest entries; older ones stand on the page that the feed belongs to. */
const mostEntries = 100

type LogKind = 'correction' | 'addition'

interface LoggedEntry {
  entry: Correction
  kind: LogKind
  updated: string
}

/** The whole feed as XML. */
export function feedOf(site: Site): string {
  const { library, t, absolute, language } = site
  const { licence, compiled } = library.settings
  const log = newestFirst(site)
  const entries = log.slice(0, mostEntries).map((logged) => entryOf(site, logged))
  return String(html`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${absolute('/feed.xml')}</id>
<title>${site.name}: ${t('feed.title')}</title>
<subtitle>${t('feed.lead')}</subtitle>
<updated>${log[0]?.updated ?? `${compiled}T00:00:00Z`}</updated>
<link rel="self" type="application/atom+xml" href="${absolute('/feed.xml')}"/>
<link rel="alternate" type="text/html" href="${absolute('/about#corrections')}"/>
<author><name>${site.name}</name><uri>${absolute('/')}</uri></author>
<rights>${t('site.licence')} ${licence.name}: ${licence.url}</rights>
${entries}</feed>
`)
}

const newestFirst = ({ library }: Site): LoggedEntry[] =>
  [
    ...withTimes(library.corrections, 'correction'),
    ...withTimes(library.additions, 'addition'),
  ].sort((a, b) => (a.updated < b.updated ? 1 : -1))

/** Hour at which the entries of a day begin: corrections are read first. */
const firstHour: Record<LogKind, number> = { addition: 0, correction: 12 }

/**
 * The log knows days, and the order within a day; readers sort by time. So each entry gets a minute of its
 * day, which stays when later ones join it.
 */
function withTimes(log: readonly Correction[], kind: LogKind): LoggedEntry[] {
  const ofDay = new Map<string, number>()
  return log.toReversed().map((entry) => {
    const before = ofDay.get(entry.date) ?? 0
    ofDay.set(entry.date, before + 1)
    const minutes = firstHour[kind] * 60 + before
    const updated = new Date(Date.parse(entry.date) + minutes * 60_000)
    return { entry, kind, updated: updated.toISOString().replace('.000', '') }
  })
}

/** Its place in the log is its id, which stays, whatever the entry says. */
function entryOf(site: Site, { entry, kind, updated }: LoggedEntry) {
  const { library, t, absolute } = site
  const { id, date, page } = entry
  const place = absolute(`/about#${id}`)
  const name = (page && pageTitle(library, page)) ?? plainText(site.date(date))
  return html`<entry>
<id>${place}</id>
<title>${t(`feed.${kind}`, { page: name })}</title>
<link rel="alternate" type="text/html" href="${page ? absolute(page) : place}"/>
<category term="${kind}"/>
<published>${updated}</published>
<updated>${updated}</updated>
<content type="html">${textOf(site, entry)}</content>
</entry>
`
}

/** What an entry says, as markup with the facts behind it; its links in full, since a feed is read elsewhere. */
function textOf(site: Site, { text }: Correction): string {
  const words = text.html.replaceAll(' href="/', ` href="${site.library.settings.origin}/`)
  const links = text.facts.map(
    (fact, at) => html`${at > 0 && ', '}<a href="${site.absolute(`/facts/${fact}`)}">${fact}</a>`,
  )
  const list = links.length > 0 && html`<p>${site.t('feed.facts')} ${links}</p>`
  return String(html`<p>${raw(words)}</p>${list}`)
}
