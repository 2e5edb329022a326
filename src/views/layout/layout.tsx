import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import type { PageFile, PageHead } from './page-head.ts'
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
