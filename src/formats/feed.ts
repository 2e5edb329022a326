/** The log of the site as an Atom feed (RFC 4287): what was put right, and what is new. */
import type { Correction } from '../content/library.ts'
import { pageTitle } from '../content/listed-pages.ts'
import type { Site } from '../content/site.ts'

/** The newest entries; older ones stand on the page that the feed belongs to. */
const mostEntries = 100

/** The whole feed as XML. */
export function feedOf(site: Site): string {
  const { library, t, absolute, language } = site
  const { licence, compiled } = library.settings
  const entries = [
    ...library.corrections.map((entry) => ({ entry, kind: 'correction' as const })),
    ...library.additions.map((entry) => ({ entry, kind: 'addition' as const })),
  ].sort((a, b) => (a.entry.date < b.entry.date ? 1 : a.entry.date > b.entry.date ? -1 : 0))
  const address = absolute('/feed.xml')
  const title = `${site.name}: ${t('feed.title')}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeXml(address)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<subtitle>${escapeXml(t('feed.lead'))}</subtitle>`,
    `<updated>${instantOf(entries[0]?.entry.date ?? compiled)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute('/about#corrections'))}"/>`,
    `<author><name>${escapeXml(site.name)}</name><uri>${escapeXml(absolute('/'))}</uri></author>`,
    `<rights>${escapeXml(`${t('site.licence')} ${licence.name}: ${licence.url}`)}</rights>`,
    ...entries.slice(0, mostEntries).map(({ entry, kind }) => entryOf(site, entry, kind)),
    '</feed>',
    '',
  ].join('\n')
}

/** Its place in the log is its id, which stays, whatever the entry says. */
function entryOf(site: Site, entry: Correction, kind: 'correction' | 'addition'): string {
  const { library, t, absolute } = site
  const { id, date, page, text } = entry
  const name = (page && pageTitle(library, page)) ?? site.date(date)
  const facts = text.facts.map((fact) => `<a href="${site.path(`/facts/${fact}`)}">${fact}</a>`)
  const list = facts.length > 0 ? `<p>${t('feed.facts')} ${facts.join(', ')}</p>` : ''
  // Links of the site in full, since a feed is read elsewhere.
  const html = `<p>${text.html}</p>${list}`.replaceAll(
    ' href="/',
    ` href="${library.settings.origin}/`,
  )
  return [
    '<entry>',
    `<id>${escapeXml(absolute(`/about#${id}`))}</id>`,
    `<title>${escapeXml(t(`feed.${kind}`, { page: name }))}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(page ?? `/about#${id}`))}"/>`,
    `<category term="${kind}"/>`,
    `<published>${instantOf(date)}</published>`,
    `<updated>${instantOf(date)}</updated>`,
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n')
}

/** The log knows days only. */
const instantOf = (date: string): string => `${date}T00:00:00Z`

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
