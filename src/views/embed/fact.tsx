import { creditOf } from '../../content/credit.ts'
import type { Fact } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { FactGrades } from '../parts/fact-grades.tsx'
import { WithIdentifier } from '../parts/identifier.tsx'
import { Markup } from '../parts/markup.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** A fact with its sources: where every citation inside a frame leads. */
export function EmbeddedFact(props: EmbedProps & { fact: Fact }) {
  const { site, fact } = props
  const { t } = site
  const { id, statement, note, sources, discusses } = fact
  return (
    <EmbedLayout {...props}>
      <h1 class="kicker">
        <WithIdentifier text={t('fact.title')} name="id" identifier={id} />
      </h1>
      <p class="lead">
        <Markup html={statement} />
      </p>
      {note && (
        <p>
          <strong>{t('fact.note')}</strong> <Markup html={note} />
        </p>
      )}
      <dl class="grades">
        <FactGrades site={site} fact={fact} />
      </dl>
      <h2>{t('fact.sources')}</h2>
      <SourceTexts site={site} ids={sources} />
      {discusses.length > 0 && (
        <>
          <h2>{t('fact.discusses')}</h2>
          <SourceTexts site={site} ids={discusses} />
        </>
      )}
    </EmbedLayout>
  )
}

/** Sources, each with the host of its document as text: a sandbox may keep every link from opening. */
function SourceTexts({ site, ids }: { site: Site; ids: readonly string[] }) {
  return (
    <ul class="sources">
      {ids
        .flatMap((id) => site.library.sources[id] ?? [])
        .map((source) => {
          const [first, ...others] = source.urls
          const title = <cite>{source.title}</cite>
          return (
            <li>
              {first ? <DocumentLink url={first}>{title}</DocumentLink> : title}
              {others.map((url, index) => (
                <>
                  {' '}
                  <DocumentLink url={url}>[{index + 2}]</DocumentLink>
                </>
              ))}
              . {creditOf(site, source)}. {site.t(`tier.${source.tier}`)}.{' '}
              {source.language !== site.language &&
                site.t('source.language', { language: site.languageName(source.language) })}
            </li>
          )
        })}
    </ul>
  )
}

/** Opens apart, since no document can be framed. */
const DocumentLink = ({ url, children }: { url: string; children: Child }) => (
  <a href={url} target="_blank" rel="noopener">
    {children} <small>{new URL(url).host.replace(/^www\./, '')}</small>
  </a>
)
