/** The frame of every framed page: no navigation, no form, and no link that leads to what can't be framed. */
import type { Child } from 'hono/jsx'
import type { Correction } from '../../content/library.ts'
import { assetPath, hasAsset, type Site } from '../../content/site.ts'
import { cardOfPage } from '../../formats/page-card.ts'
import { type FrameContext, makeFramable, shownAddress } from '../../snippets/links.ts'
import type { Snippet } from '../../snippets/snippets.ts'
import { Markup } from '../parts/markup.tsx'
import { reportAddress } from '../parts/report-address.ts'

export interface EmbedProps extends FrameContext {
  snippet: Pick<Snippet, 'path' | 'title' | 'page'>
  /** What else the address says of the snippet, such as `from=2022`. */
  query?: string
}

interface EmbedLayoutProps extends EmbedProps {
  /** Where it is not the title of the snippet. */
  title?: string
  /** A state of a question: for whoever answers, and for no search engine. */
  isState?: boolean
  children: Child
}

/** Head, what is framed, and where it comes from. */
export function EmbedLayout(props: EmbedLayoutProps) {
  const { site, theme, snippet, title, isState, children } = props
  const { t, language } = site
  const main = <main>{children}</main>
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title ?? snippet.title} · ${t('site.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
        {isState && <meta name="robots" content="noindex, nofollow" />}
        <link rel="canonical" href={site.absolute(pathOf(snippet.page))} />
        {!isState && <Discovery {...props} />}
        {!isState && <Card site={site} snippet={snippet} />}
        <FrameFiles />
      </head>
      <body>
        <Markup html={makeFramable(`${main}`, props)} />
        <Origin site={site} page={snippet.page} />
      </body>
    </html>
  )
}

/** What went wrong, in a frame: the address of nothing, or of what is gone. */
export function EmbedProblem(
  props: FrameContext & {
    title: string
    text: string
    /** A page to go to instead. */
    page: string
    label: string
    /** Say nothing to the host, which then leaves the link that it has in the place of the frame. */
    isSilent?: boolean
  },
) {
  const { site, theme, title, text, page, label, isSilent } = props
  return (
    <html lang={site.language} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${site.t('site.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
        <meta name="robots" content="noindex, nofollow" />
        <FrameFiles isSilent={isSilent} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            <LinkOut site={site} path={page} label={label} />
          </p>
        </main>
      </body>
    </html>
  )
}

function FrameFiles({ isSilent }: { isSilent?: boolean | undefined }) {
  return (
    <>
      <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetPath('embed.css')} />
      {!isSilent && <script src={assetPath('frame.js')} defer></script>}
    </>
  )
}

/** The address of this very snippet, for consumers of oEmbed. */
function Discovery({ site, theme, snippet, query }: EmbedLayoutProps) {
  const asked = [query, theme === 'auto' ? '' : `theme=${theme}`].filter(Boolean).join('&')
  const address = site.absolute(snippet.path) + (asked && `?${asked}`)
  const { origin } = site.library.settings
  return (
    <>
      {(['json', 'xml'] as const).map((format) => (
        <link
          rel="alternate"
          type={format === 'json' ? 'application/json+oembed' : 'text/xml+oembed'}
          href={`${origin}/oembed?url=${encodeURIComponent(address)}&format=${format}`}
          title={snippet.title}
        />
      ))}
    </>
  )
}

/** For whoever shares the framed page by itself. */
function Card({ site, snippet }: Pick<EmbedProps, 'site' | 'snippet'>) {
  const card = cardOfPage(site, snippet.page)
  return (
    <>
      <meta property="og:title" content={snippet.title} />
      <meta property="og:url" content={site.absolute(snippet.page)} />
      <meta
        property="og:image"
        content={site.library.settings.origin + assetPath(hasAsset(card) ? card : 'card.png')}
      />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** Who says it, as of when, where it stands in full, and under which licence. */
function Origin({ site, page }: { site: Site; page: string }) {
  const { t } = site
  const { compiled, contact, licence } = site.library.settings
  const corrected = correctedOn(site, page)
  const report = reportAddress(contact, page)
  return (
    <footer>
      <p>
        <strong>{t('site.name')}</strong>. {t('site.asOf', { date: site.date(compiled) })}{' '}
        {corrected && <strong>{t('embed.corrected', { date: site.date(corrected.date) })}</strong>}
      </p>
      <ul>
        <li>
          <LinkOut site={site} path={page} label={t('embed.full')} />
        </li>
        <li>
          {t('site.licence')}{' '}
          <a href={licence.url} target="_blank" rel="noopener">
            {licence.name} <small>{licence.url}</small>
          </a>
        </li>
        <li>
          <a href={report} target="_blank" rel="noopener">
            {t('nav.report')} <small>{report.replace(/^mailto:|\?.*$/g, '')}</small>
          </a>
        </li>
      </ul>
    </footer>
  )
}

/** A link to a page of this site that opens apart, and shows its address for where it can't. */
export function LinkOut({ site, path, label }: { site: Site; path: string; label: string }) {
  const address = site.path(path)
  return (
    <a href={address} target="_blank" rel="noopener">
      {label} <small>{shownAddress(site, address)}</small>
    </a>
  )
}

const pathOf = (page: string): string => page.replace(/[?#].*$/, '')

/** The newest correction of a page, of this part of it, or of any part where it sums up the whole. */
function correctedOn({ library }: Site, page: string): Correction | undefined {
  // The page of a quiz is no page of a single question.
  const whole = page.includes('?') ? page : pathOf(page)
  return library.corrections
    .filter(
      (correction) =>
        correction.page === page ||
        correction.page === whole ||
        correction.page?.startsWith(`${page}#`),
    )
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]
}
