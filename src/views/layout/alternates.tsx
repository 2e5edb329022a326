/** Links to the same page in other forms. */
import type { Site } from '../../content/site.ts'
import { hasEmbeddableParts } from '../../snippets/code.ts'
import { snippetOfPage } from '../../snippets/snippets.ts'

/** For consumers of oEmbed: where they learn how the page looks in another, if it can be embedded. */
export function EmbedLinks({ site, path, title }: { site: Site; path: string; title: string }) {
  if (!snippetOfPage(site, path) && !hasEmbeddableParts(path)) return null
  const url = encodeURIComponent(site.absolute(path))
  const address = `${site.library.settings.origin}/oembed?url=${url}&format=`
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={`${address}json`} title={title} />
      <link rel="alternate" type="text/xml+oembed" href={`${address}xml`} title={title} />
    </>
  )
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
