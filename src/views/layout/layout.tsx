import type { PageStyles } from '../../content/page-styles.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { prepared } from '../prepared.ts'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import type { PageHead, PageScript } from './page-head.ts'
import { cardOf } from './page-preview.tsx'
import { StructuredData } from './structured-data.tsx'

interface LayoutProps {
  site: Site
  page: PageHead
  /** Path of the entry of the navigation that the page belongs to. */
  here?: string
  /** Unless given, those of the whole site. */
  styles?: PageStyles
  uses?: readonly PageScript[]
  children: Child
}

/** The frame of every page: head, navigation, main part, footer. */
export function Layout({ site, page, here, styles = 'site', uses = [], children }: LayoutProps) {
  const { title, canonical, isPrivate } = page
  const props = { site, page: { ...page, card: cardOf(site, page) }, here, styles, uses, children }
  return isPrivate ? (
    <PrivateFrame {...props} title={title} canonical={canonical} />
  ) : (
    <Frame {...props} />
  )
}

interface FrameProps {
  site: Site
  page: PageHead
  here: string | undefined
  styles: PageStyles
  uses: readonly PageScript[]
  children: Child
}

function Frame({ site, page, here, styles, uses, children }: FrameProps) {
  return (
    <html lang={site.language}>
      <Head site={site} page={page} styles={styles} uses={uses} />
      <body>
        <a class="skip" href="#main">
          {site.t('skip')}
        </a>
        <Header site={site} here={here} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer site={site} page={page} />
        <StructuredData site={site} page={page} />
      </body>
    </html>
  )
}

/** Made in each request, unlike pages of the build: of the frame, only the title and the address change. */
const PrivateFrame = prepared(
  ({ title, canonical, page, ...props }: PrivateFrameProps) => (
    <Frame {...props} page={{ ...page, title, ...(canonical && { canonical }) }} />
  ),
  ({ page: { description, card }, here, styles, uses }) =>
    [here, styles, uses, description, card].join('\n'),
  ['title', 'canonical', 'children'],
)

type PrivateFrameProps = FrameProps & { title: string; canonical: string | undefined }
