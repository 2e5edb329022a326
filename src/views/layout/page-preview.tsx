import { modifiedOn } from '../../content/modified.ts'
import { hasAsset, type Site } from '../../content/site.ts'
import { cardOfPage } from '../../formats/page-card.ts'
import { siteCard } from '../../formats/share-card.ts'
import { snippetOfPage } from '../../snippets/snippets.ts'
import { LinkPreview } from '../parts/link-preview.tsx'
import type { HeadProps, PageHead } from './page-head.ts'
import { windowTitle } from './window-title.ts'

/** Plain name of the picture that goes with a link to a page. */
export function cardOf(site: Site, { canonical, card }: PageHead): string {
  const named = card ?? cardOfPage(site, canonical ?? '/')
  return hasAsset(named) ? named : siteCard
}

interface PagePreviewProps extends HeadProps {
  description: string
  /** Plain name of the picture. */
  card: string
}

/** What goes with a link to the page. */
export function PagePreview({ site, page, description, card }: PagePreviewProps) {
  const { title, canonical, isPrivate } = page
  const snippet = isPrivate || !canonical ? undefined : snippetOfPage(site, canonical)
  return (
    <LinkPreview
      site={site}
      // The id of a fact says nothing by itself.
      title={snippet?.kind === 'fact' ? snippet.title : title}
      description={description}
      alternative={windowTitle(site, page)}
      page={canonical}
      modified={!isPrivate && canonical && modifiedOn(site.library, canonical)}
      card={card}
    />
  )
}
