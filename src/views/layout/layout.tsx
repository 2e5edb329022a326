import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { prepared } from '../prepared.ts'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import type { PageFile, PageHead } from './page-head.ts'
import { cardOf } from './page-preview.tsx'
import { StructuredData } from './structured-data.tsx'

interface LayoutProps {
  site: Site
  page: PageHead
  /** Path of the entry of the navigation that the page belongs to. */
  here?: string
  uses?: readonly PageFile[]
  children: Child
}

/** The frame of every page: head, navigation, main part, footer. */
export function Layout({ site, page, here, uses = [], children }: LayoutProps) {
  const { title, canonical, isPrivate } = page
  const props = { site, page: { ...page, card: cardOf(site, page) }, here, uses, children }
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
  uses: readonly PageFile[]
  children: Child
}

function Frame({ site, page, here, uses, children }: FrameProps) {
  return (
    <html lang={site.language}>
      <Head site={site} page={page} uses={uses} />
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
  ({ page: { description, card, canonical }, here, uses }) =>
    [here, uses, description, card, canonical === undefined].join('\n'),
  ['title', 'canonical', 'children'],
)

type PrivateFrameProps = FrameProps & { title: string; canonical: string | undefined }
