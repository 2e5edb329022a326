/** What every framed page has in common: no navigation, no form, and no link to what can't be framed. */
import { modifiedOn } from '../../content/modified.ts'
import { stylesheetsOf } from '../../content/page-styles.ts'
import { assetPath, type Site } from '../../content/site.ts'
import { cardOfPage } from '../../formats/page-card.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { describe } from '../../snippets/description.ts'
import type { FrameContext } from '../../snippets/frame-links.ts'
import type { Theme } from '../../snippets/options.ts'
import { queryOfPart, type SnippetPart } from '../../snippets/part.ts'
import type { FramedSnippet } from '../../snippets/snippet.ts'
import { LinkPreview } from '../parts/link-preview.tsx'
import { OembedLinks } from '../parts/oembed-links.tsx'
import { LinkOut } from './link-out.tsx'
import { Origin } from './origin.tsx'

export interface EmbedProps extends FrameContext {
  snippet: FramedSnippet
  /** The part of the snippet that the address asks for. */
  part?: SnippetPart
}

interface EmbedLayoutProps extends EmbedProps {
  /** Where it is not the title of the snippet. */
  title?: string
  /** A state of a question: for whoever answers, and for no search engine. */
  isState?: boolean
  children: Child
}

/** Head, what is framed, and where it comes from. */
export function EmbedLayout(props: EmbedLayoutProps) {
  const { site, theme, snippet, title, isState, children } = props
  const head = (
    <>
      {isState && <NoIndex />}
      <link rel="canonical" href={site.absolute(snippet.page.replace(/[?#].*$/, ''))} />
      {!isState && <OembedLinks site={site} url={ownAddress(props)} title={snippet.title} />}
      {!isState && <SnippetPreview site={site} snippet={snippet} />}
    </>
  )
  return (
    <Frame site={site} theme={theme} title={title ?? snippet.title} head={head}>
      <main>{children}</main>
      <Origin site={site} page={snippet.page} />
    </Frame>
  )
}

interface EmbedProblemProps extends FrameContext {
  title: string
  text: string
  /** A page to go to instead. */
  page: string
  label: string
  /** Say nothing to the host, which then leaves the link that it has in the place of the frame. */
  isSilent?: boolean
}

/** What went wrong, in a frame: the address of nothing, or of what is gone. */
export function EmbedProblem(props: EmbedProblemProps) {
  const { site, theme, title, text, page, label, isSilent } = props
  return (
    <Frame site={site} theme={theme} title={title} head={<NoIndex />} isSilent={isSilent}>
      <main>
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <LinkOut site={site} path={page} label={label} />
        </p>
      </main>
    </Frame>
  )
}

function Frame(props: {
  site: Site
  theme: Theme
  title: string
  head: Child
  isSilent?: boolean | undefined
  children: Child
}) {
  const { site, theme, title, head, isSilent, children } = props
  return (
    <html lang={site.language} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
        {head}
        <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
        {stylesheetsOf('frame').map((address) => (
          <link rel="stylesheet" href={address} />
        ))}
        {!isSilent && <script src={assetPath('frame.js')} defer></script>}
      </head>
      <body>{children}</body>
    </html>
  )
}

const NoIndex = () => <meta name="robots" content="noindex, nofollow" />

/** The address of this very snippet, with the options that it was asked for with. */
function ownAddress({ site, theme, snippet, part = {} }: EmbedProps): string {
  const options = [queryOfPart(part), theme === 'auto' ? '' : `theme=${theme}`]
  const query = options.filter(Boolean).join('&')
  return site.absolute(snippet.path) + (query && `?${query}`)
}

/** For whoever shares the framed page by itself. */
function SnippetPreview({ site, snippet }: Pick<EmbedProps, 'site' | 'snippet'>) {
  const { title, page } = snippet
  const description = describe(site, snippet)
  return (
    <>
      <meta name="description" content={description} />
      <LinkPreview
        site={site}
        title={title}
        description={description}
        alternative={`${title} · ${site.name}`}
        page={page}
        modified={modifiedOn(site.library, page)}
        card={cardOfPage(site, page)}
      />
    </>
  )
}
