import type { Child } from 'hono/jsx'
import type { Site } from '../../content/site.ts'
import type { Thing } from '../../formats/structured-data.ts'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import { StructuredData } from './structured-data.tsx'

export interface LayoutProps {
  site: Site
  title: string
  description?: string
  /** Address without origin, for the canonical link; pages of one person name a public page. */
  canonical?: string
  /** Path of the entry of the navigation that this page belongs to. */
  here?: string
  /** Keep out of search engines, and link to nothing outside: the address may be a key. */
  isPrivate?: boolean
  /** Load htmx: only where something is answered. */
  isInteractive?: boolean
  /** Load the script for sharing. */
  isShareable?: boolean
  /** A page of a class: its styles. */
  isClassroom?: boolean
  /** Load the script that asks for the newest state. */
  isLive?: boolean
  /** Plain name of the picture that goes with a link to this page; by default the one of its address. */
  card?: string
  /** Path of this page, with its fragment, for consumers of oEmbed: only where it can be embedded. */
  oembed?: string
  /** What this page is, for search engines (schema.org as JSON-LD). Never a key of a question. */
  structuredData?: Thing
  children: Child
}

/** The frame of every page: head, navigation, main part, footer. */
export function Layout(props: LayoutProps) {
  const { site, children } = props
  const { t, language } = site
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <Header site={site} here={props.here} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer {...props} />
        <StructuredData {...props} />
      </body>
    </html>
  )
}
