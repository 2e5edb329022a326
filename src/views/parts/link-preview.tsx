import { assetPath, type Site } from '../../content/site.ts'

interface LinkPreviewProps {
  site: Site
  title: string
  description: string
  /** What the picture says, for those who do not see it. */
  alternative: string
  /** Path of the page without language, with its fragment or query. */
  page: string | undefined
  /** The day on which it last changed, of a page to read. */
  modified?: string | false | undefined
  /** Plain name of the picture. */
  card: string
}

/** What messengers and networks show with a link, its picture included (Open Graph). */
export function LinkPreview(props: LinkPreviewProps) {
  const { site, title, description, alternative, page, modified, card } = props
  return (
    <>
      <meta property="og:type" content={modified ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      {page && <meta property="og:url" content={site.absolute(page)} />}
      <meta property="og:description" content={description} />
      <meta property="og:image" content={site.library.settings.origin + assetPath(card)} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={alternative} />
      {modified && <meta property="article:modified_time" content={modified} />}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
