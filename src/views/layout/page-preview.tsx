import { assetPath, hasAsset, type Site } from '../../content/site.ts'
import { cardOfPage } from '../../formats/page-card.ts'
import { siteCard } from '../../formats/share-card.ts'
import type { HeadProps, PageHead } from './page-head.ts'
import { windowTitle } from './window-title.ts'

/** Plain name of the picture that goes with a link to a page. */
export function cardOf(site: Site, { canonical, card }: PageHead): string {
  const named = card ?? cardOfPage(site, canonical ?? '/')
  return hasAsset(named) ? named : siteCard
}

/** What messengers and networks show with a link to the page, its picture included (Open Graph). */
export function PagePreview({ site, page, description }: HeadProps & { description: string }) {
  const { title, canonical } = page
  const picture = assetPath(cardOf(site, page))
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      {canonical && <meta property="og:url" content={site.absolute(canonical)} />}
      <meta property="og:description" content={description} />
      <meta property="og:image" content={site.library.settings.origin + picture} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={windowTitle(site, page)} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
