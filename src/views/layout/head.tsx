import { type PageStyles, stylesheetsOf } from '../../content/page-styles.ts'
import { plainText } from '../../content/plain-text.ts'
import { assetPath } from '../../content/site.ts'
import { EmbedLinks, FeedLink, LanguageLinks } from './alternates.tsx'
import type { HeadProps, PageScript } from './page-head.ts'
import { PagePreview } from './page-preview.tsx'
import { Scripts } from './scripts.tsx'
import { windowTitle } from './window-title.ts'

interface PageFiles {
  styles: PageStyles
  uses: readonly PageScript[]
}

/** What a page is, what it looks like, and what goes with a link to it. */
export function Head({ site, page, styles, uses }: HeadProps & PageFiles) {
  const { canonical, isPrivate } = page
  const description = plainText(page.description ?? site.library.site.description)
  return (
    <head>
      <meta charset="utf-8" />
      <title>{windowTitle(site, page)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {/* Of a page that nobody else can find there is no more to say than its title. */}
      {(!isPrivate || page.description) && <meta name="description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      {isPrivate && <meta name="robots" content="noindex, nofollow" />}
      {canonical && <link rel="canonical" href={site.absolute(canonical)} />}
      {!isPrivate && canonical && (
        <>
          <EmbedLinks site={site} page={page} />
          <LanguageLinks site={site} path={canonical} />
        </>
      )}
      {!isPrivate && <FeedLink site={site} />}
      <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
      {stylesheetsOf(styles).map((address) => (
        <link rel="stylesheet" href={address} />
      ))}
      {page.card && (
        <PagePreview site={site} page={page} description={description} card={page.card} />
      )}
      <Scripts uses={uses} />
    </head>
  )
}
