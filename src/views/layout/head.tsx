import { plainText } from '../../content/plain-text.ts'
import { assetPath, hasAsset, type Site } from '../../content/site.ts'
import { cardOfPage } from '../../formats/page-card.ts'
import type { LayoutProps } from './layout.tsx'
import { Scripts } from './scripts.tsx'

export function Head(props: LayoutProps) {
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

/** With the name of the site, or on the front page with what the site is about. */
function fullTitle({ site, title, canonical }: LayoutProps): string {
  const { t } = site
  return canonical === '/' ? `${title}: ${t('site.tagline')}` : `${title} · ${t('site.name')}`
}
