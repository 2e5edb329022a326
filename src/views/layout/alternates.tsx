/** Links to the same page in other forms. */
import type { Site } from '../../content/site.ts'
import { hasEmbeddableParts } from '../../snippets/address.ts'
import { snippetOfPage } from '../../snippets/snippets.ts'
import { OembedLinks } from '../parts/oembed-links.tsx'
import type { HeadProps } from './page-head.ts'

/** For consumers of oEmbed: where they learn how the page looks in another, if it can be embedded. */
export function EmbedLinks({ site, page }: HeadProps) {
  const { canonical = '', embedded, title } = page
  const isEmbedded = snippetOfPage(site, canonical) || hasEmbeddableParts(site, canonical)
  if (!embedded && !isEmbedded) return null
  return <OembedLinks site={site} url={site.absolute(embedded ?? canonical)} title={title} />
}

/** The page in each language, where there is more than one. */
export function LanguageLinks({ site, path }: { site: Site; path: string }) {
  const { languages, origin } = site.library.settings
  if (languages.length < 2) return null
  return (
    <>
      {languages.map((language) => (
        <link rel="alternate" hreflang={language} href={origin + site.pathIn(language, path)} />
      ))}
    </>
  )
}

/** The log of the site as a feed. */
export const FeedLink = ({ site }: { site: Site }) => (
  <link
    rel="alternate"
    type="application/atom+xml"
    title={site.t('feed.title')}
    href={site.absolute('/feed.xml')}
  />
)
