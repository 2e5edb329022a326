import type { PageStyles } from '../../content/page-styles.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { prepared } from '../prepared.ts'
import { Footer, Licence } from './footer.tsx'
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
  masthead?: Masthead
  children: Child
}

/**
 * What stands around the main part: `site`, masthead and footer; `short`, the same with the rest of the menu in the
 * footer, so that the keyboard is soon at what the page is for; `quiz`, no masthead, since the page has a line
 * of its own that goes on with the questions; `attempt`, below that no link out of the questions either, and a
 * region to announce what a swap has changed; `none`, nothing, for a projector.
 */
type Masthead = 'site' | 'short' | 'quiz' | 'attempt' | 'none'

/** The frame of every page: head, navigation, main part, footer. */
export function Layout(layout: LayoutProps) {
  const { site, page, here, styles = 'site', uses = [], masthead = 'site', children } = layout
  const { title, canonical, isPrivate } = page
  // What is for one person is sent to nobody, unless it has a card to be shared with.
  const named = isPrivate && !page.card ? page : { ...page, card: cardOf(site, page) }
  const props = { site, page: named, here, styles, uses, masthead, children }
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
  masthead: Masthead
  children: Child
}

function Frame({ site, page, here, styles, uses, masthead, children }: FrameProps) {
  const isShort = masthead === 'short'
  return (
    <html lang={site.language}>
      <Head site={site} page={page} styles={styles} uses={uses} />
      <body>
        <a class="skip" href="#main">
          {site.t('skip')}
        </a>{' '}
        {(masthead === 'site' || isShort) && <Header site={site} here={here} isShort={isShort} />}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        {masthead === 'attempt' && (
          <>
            <p class="visually-hidden" role="status" id="announcement"></p>
            <footer class="footer">
              <Licence site={site} isLinked={false} />
            </footer>
          </>
        )}
        {(masthead === 'site' || masthead === 'quiz' || isShort) && (
          <Footer site={site} page={page} isMenuShort={isShort} />
        )}
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
  ({ page: { description, card }, here, styles, uses, masthead }) =>
    [here, styles, uses, masthead, description, card].join('\n'),
  ['title', 'canonical', 'children'],
)

type PrivateFrameProps = FrameProps & { title: string; canonical: string | undefined }
