import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { menuLinks } from '../content/listed-pages.ts'
import { plainText } from '../content/plain-text.ts'
import { assetPath, hasAsset, type Site } from '../content/site.ts'
import { cardOfPage } from '../formats/page-card.ts'
import { asGraph, breadcrumbThing, type Thing } from '../formats/structured-data.ts'

interface LayoutProps {
  site: Site
  title: string
  description?: string
  /** Address without origin, for the canonical link; pages of one person name a public page. */
  canonical?: string
  /** Path of the entry of the navigation that this page belongs to. */
  here?: string
  /** Keep out of search engines, and link to nothing outside: the address may be a key. */
  isPrivate?: boolean
  /** Load htmx: only where something is answered. */
  isInteractive?: boolean
  /** Load the script for sharing. */
  isShareable?: boolean
  /** A page of a class: its styles. */
  isClassroom?: boolean
  /** Load the script that asks for the newest state. */
  isLive?: boolean
  /** Plain name of the picture that goes with a link to this page; by default the one of its address. */
  card?: string
  /** Path of this page, with its fragment, for consumers of oEmbed: only where it can be embedded. */
  oembed?: string
  /** What this page is, for search engines (schema.org as JSON-LD). Never a key of a question. */
  structuredData?: Thing
  children: Child
}

/** The frame of every page: head, navigation, main part, footer. */
export function Layout(props: LayoutProps) {
  const { site, children } = props
  const { t, language } = site
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <Header site={site} here={props.here} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer {...props} />
        <StructuredData {...props} />
      </body>
    </html>
  )
}

function Head(props: LayoutProps) {
  const { site, title, description, canonical, isPrivate } = props
  const { t } = site
  const text = plainText(description ?? t('site.description'))
  return (
    <head>
      <meta charset="utf-8" />
      <title>{fullTitle(props)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={text} />
      <meta name="color-scheme" content="light dark" />
      {isPrivate && <meta name="robots" content="noindex, nofollow" />}
      {canonical && <link rel="canonical" href={site.absolute(canonical)} />}
      {props.oembed && <EmbedLinks site={site} page={props.oembed} title={title} />}
      {!isPrivate && <LanguageLinks site={site} canonical={canonical} />}
      {!isPrivate && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={t('feed.title')}
          href={site.absolute('/feed.xml')}
        />
      )}
      <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetPath('site.css')} />
      {props.isClassroom && <link rel="stylesheet" href={assetPath('classroom.css')} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('site.name')} />
      <meta property="og:title" content={title} />
      {canonical && <meta property="og:url" content={site.absolute(canonical)} />}
      <meta property="og:description" content={text} />
      <ShareCard {...props} />
      <Scripts {...props} />
    </head>
  )
}

/** With the name of the site, or on the front page with what the site is about. */
function fullTitle({ site, title, canonical }: LayoutProps): string {
  const { t } = site
  return canonical === '/' ? `${title}: ${t('site.tagline')}` : `${title} · ${t('site.name')}`
}

/** The picture that goes with a link to this page: its own, or that of the site. */
function ShareCard(props: LayoutProps) {
  const { site, canonical, card } = props
  const wanted = card ?? cardOfPage(site, canonical ?? '/')
  const address = assetPath(hasAsset(wanted) ? wanted : 'card.png')
  return (
    <>
      <meta property="og:image" content={site.library.settings.origin + address} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={fullTitle(props)} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** For search engines: what a public page is, and the way to it. Data, which no browser runs. */
function StructuredData({ site, title, canonical, isPrivate, structuredData }: LayoutProps) {
  if (isPrivate || !canonical) return null
  const things = [
    ...(structuredData ? [structuredData] : []),
    ...(canonical === '/' ? [] : [breadcrumbThing(site, canonical, title)]),
  ]
  // No text of it can end the element.
  const json = JSON.stringify(asGraph(things)).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{raw(json)}</script>
}

/**
 * For htmx: its indicator styles would be inline, which the policy forbids; what a reader opened stays
 * open when a live page is brought up to date.
 */
const htmxConfig = '{"includeIndicatorCSS":false,"morphIgnore":["data-htmx-powered","open"]}'

function Scripts({ isShareable, isInteractive, isLive }: LayoutProps) {
  const script = (name: string) => <script src={assetPath(name)} defer></script>
  return (
    <>
      {(isInteractive || isLive) && <meta name="htmx-config" content={htmxConfig} />}
      {isInteractive && script('quiz.js')}
      {isLive && script('live.js')}
      {isShareable && script('share.js')}
    </>
  )
}

/** For consumers of oEmbed: where they learn how this page looks in another. */
function EmbedLinks({ site, page, title }: { site: Site; page: string; title: string }) {
  const url = encodeURIComponent(site.absolute(page))
  const address = `${site.library.settings.origin}/oembed?url=${url}&format=`
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={`${address}json`} title={title} />
      <link rel="alternate" type="text/xml+oembed" href={`${address}xml`} title={title} />
    </>
  )
}

/** The same page in the other languages there are. */
function LanguageLinks({ site, canonical }: { site: Site; canonical: string | undefined }) {
  const { languages, origin } = site.library.settings
  if (!canonical || languages.length < 2) return null
  return (
    <>
      {languages.map((language) => (
        <link
          rel="alternate"
          hreflang={language}
          href={origin + site.pathIn(language, canonical)}
        />
      ))}
    </>
  )
}

function Header({ site, here }: { site: Site; here: string | undefined }) {
  const { t, path } = site
  return (
    <header class="masthead">
      <a class="brand" href={path('/')}>
        {t('site.name')}
      </a>
      <nav aria-label={t('nav.label')}>
        <ul>
          {menuLinks(site.library, 'header').map((link) => (
            <li>
              <a href={path(link.path)} aria-current={link.path === here ? 'true' : undefined}>
                {t(link.label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function Footer({ site, canonical, isPrivate }: LayoutProps) {
  const { t, path, library } = site
  const { contact, licence, compiled, languages } = library.settings
  return (
    <footer class="footer">
      <p class="asof">{t('site.asOf', { date: site.date(compiled) })}</p>
      <ul>
        {menuLinks(library, 'footer').map((link) => (
          <li>
            <a href={path(link.path)}>{t(link.label)}</a>
          </li>
        ))}
        <li>
          {/* A private address is a key: not even a link of ours leads off the site from there. */}
          <a href={isPrivate ? path('/about#errors') : reportAddress(contact, canonical)}>
            {t('nav.report')}
          </a>
        </li>
      </ul>
      {languages.length > 1 && (
        <ul aria-label={t('nav.languages')}>
          {languages.map((language) => (
            <li>
              <a href={site.pathIn(language, canonical ?? '/')} hreflang={language} lang={language}>
                {new Intl.DisplayNames(language, { type: 'language' }).of(language)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('site.licence')} {isPrivate ? licence.name : <a href={licence.url}>{licence.name}</a>}.{' '}
        {t('site.privacy')}
      </p>
    </footer>
  )
}

/** A mail that already names the page it is about. */
export function reportAddress(contact: string, canonical: string | undefined): string {
  if (!contact.startsWith('mailto:') || !canonical) return contact
  return `${contact}?subject=${encodeURIComponent(`Error on ${canonical}`)}`
}

/** Markup of the content build. */
export const Markup = ({ html }: { html: string }) => raw(html)
