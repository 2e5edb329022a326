/** One snippet, live, with what to copy and how to cite it. */

import type { Site } from '../../content/site.ts'
import { type CitationStyle, citationStyles, cite } from '../../snippets/citation.ts'
import {
  type EmbedChoices,
  embedTitle,
  frameCode,
  frameHeight,
  framePath,
  linkCode,
  scriptCode,
  widestFrame,
} from '../../snippets/code.ts'
import { themes } from '../../snippets/links.ts'
import { pictureCodes } from '../../snippets/picture-code.ts'
import type { Snippet } from '../../snippets/snippets.ts'
import { Layout } from '../layout/layout.tsx'
import { containerOf, Needs, nameOf } from './picker.tsx'

/** Widths on offer in pixels, beside that of the column it stands in. */
export const frameWidths = [320, 480, widestFrame] as const
/** About the width of the column that the preview stands in, on a large screen. */
const columnWidth = 600

interface PickedProps {
  site: Site
  snippet: Snippet
  choices: EmbedChoices
  /** In pixels; without any, as wide as its place. */
  width: number | undefined
  /** Where others reach this site. */
  origin: string
}

/** One snippet: live, with the code to copy and how to cite it. */
export function PickedPage(props: PickedProps) {
  const { site, snippet } = props
  const { t, path } = site
  return (
    <Layout
      site={site}
      page={{
        title: t('picker.pageTitle', { name: nameOf(snippet) }),
        description: t('picker.lead'),
        canonical: '/embed',
      }}
      here="/embed"
      uses={['share.js']}
    >
      <header>
        <p class="kicker">{t('picker.title')}</p>
        <h1 class="picked">{embedTitle(snippet, props.choices)}</h1>
        <p>
          {t(`picker.kindOf.${snippet.kind}`)} ·{' '}
          <a href={path(snippet.page)}>{t('picker.fullPage')}</a> ·{' '}
          <a href={path('/embed')}>{t('picker.other')}</a>
        </p>
      </header>
      <Preview {...props} />
      <Codes {...props} />
      <Citations {...props} />
      <Needs site={site} origin={props.origin} />
    </Layout>
  )
}

function Preview(props: PickedProps) {
  const { site, snippet, choices, width } = props
  const { t, path } = site
  const height = frameHeight(site, snippet, choices, width ?? columnWidth)
  return (
    <section class="prose" aria-labelledby="live">
      <h2 id="live">{t('picker.live')}</h2>
      <form class="picker-form" method="get" action={path('/embed')}>
        <input type="hidden" name="snippet" value={nameOf(snippet)} />
        {snippet.kind === 'timeline' && <Years site={site} choices={choices} />}
        <p>
          <label for="theme">{t('picker.theme')}</label>{' '}
          <select name="theme" id="theme">
            {themes.map((theme) => (
              <option value={theme} selected={theme === choices.theme}>
                {t(`picker.theme.${theme}`)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="width">{t('picker.width')}</label>{' '}
          <select name="width" id="width">
            <option value="">{t('picker.width.auto')}</option>
            {frameWidths.map((each) => (
              <option value={each} selected={each === width}>
                {t('picker.width.pixels', { n: each })}
              </option>
            ))}
          </select>
        </p>
        <button class="button quiet" type="submit">
          {t('picker.show')}
        </button>
      </form>
      <iframe
        class={width ? 'framed' : 'framed whole'}
        src={framePath(site, snippet, choices)}
        title={embedTitle(snippet, choices)}
        width={width ?? widestFrame}
        height={height}
      ></iframe>
    </section>
  )
}

/** Which part of the timeline. */
function Years({ site, choices }: { site: Site; choices: EmbedChoices }) {
  const years = [...new Set(site.library.timeline.map(({ date }) => date.slice(0, 4)))]
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <p>
          <label for={end}>{site.t(`picker.${end}`)}</label>{' '}
          <select name={end} id={end}>
            <option value="">{site.t('picker.noYear')}</option>
            {years.map((year) => (
              <option value={year} selected={year === choices[end]}>
                {year}
              </option>
            ))}
          </select>
        </p>
      ))}
    </>
  )
}

/** What to copy, for each kind of host. */
function Codes({ site, snippet, choices, width, origin }: PickedProps) {
  const { t } = site
  const title = embedTitle(snippet, choices)
  const address = origin + framePath(site, snippet, choices)
  const page = origin + site.path(snippet.page)
  const height = frameHeight(site, snippet, choices, width ?? widestFrame)
  const frame = { title: `${title} (${t('site.name')})`, width: width ?? '100%', height }
  return (
    <section class="prose" aria-labelledby="codes">
      <h2 id="codes">{t('picker.codes')}</h2>
      <Copied site={site} id="address" label={t('picker.address')} text={address}>
        {t('picker.address.text')}
      </Copied>
      <Copied
        site={site}
        id="frame"
        label={t('picker.frame')}
        text={frameCode(address, frame, true)}
        rows={5}
      >
        {t('picker.frame.text')}
      </Copied>
      <Copied
        site={site}
        id="script"
        label={t('picker.script')}
        text={scriptCode(site, origin, { name: nameOf(snippet), page, title, choices, height })}
        rows={5}
      >
        {t('picker.script.text')}
      </Copied>
      {pictureCodes(site, snippet, origin).map(({ type, code }) => (
        <Copied site={site} id={type} label={t(`picker.${type}`)} text={code} rows={6}>
          {t('picker.picture.text')}
        </Copied>
      ))}
      <Copied site={site} id="link" label={t('picker.link')} text={linkCode(page, title)} rows={3}>
        {t('picker.link.text')}
      </Copied>
    </section>
  )
}

/** One text to copy, with a button where there are scripts. */
function Copied(props: {
  site: Site
  id: string
  label: string
  text: string
  /** A single line without any. */
  rows?: number
  children?: string
}) {
  const { site, id, label, text, rows, children } = props
  return (
    <div class="share-link copied">
      <label for={id}>{label}</label>
      {children && (
        <p class="small" id={`${id}-text`}>
          {children}
        </p>
      )}
      {rows ? (
        <textarea id={id} readonly rows={rows} spellcheck={false} class="code">
          {text}
        </textarea>
      ) : (
        <input id={id} type="text" readonly value={text} class="code" />
      )}
      <p>
        <button
          type="button"
          class="button quiet"
          data-copy={id}
          data-done={site.t('shared.copied')}
          aria-label={site.t('picker.copy', { what: label })}
          hidden
        >
          {site.t('shared.copy')}
        </button>
      </p>
    </div>
  )
}

/** Names of styles are the same in every language. */
const styleNames: Record<CitationStyle, string> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
}

function Citations({ site, snippet, choices }: PickedProps) {
  const { t, library } = site
  const { compiled } = library.settings
  const container = containerOf(site, snippet)
  const work = {
    title: embedTitle(snippet, choices),
    ...(container && { within: container }),
    author: t('site.name'),
    date: compiled,
    // The site's own address: a copy of it in a classroom, or a preview, goes away again.
    url: site.absolute(snippet.page),
  }
  return (
    <section class="prose" aria-labelledby="cite">
      <h2 id="cite">{t('picker.cite')}</h2>
      <p>{t('picker.cite.text', { date: site.date(compiled) })}</p>
      {citationStyles.map((style) => (
        <Copied
          site={site}
          id={`cite-${style}`}
          label={styleNames[style]}
          text={cite(style, work)}
          rows={style === 'bibtex' ? 8 : 3}
        />
      ))}
    </section>
  )
}
