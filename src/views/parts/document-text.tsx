import type { CitedText, Html, PrimaryDocument } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from './markup.tsx'
import { Quotation } from './quotation.tsx'
import { SourceEntry } from './source-entry.tsx'

/** A primary document: what it is, words of it, what it says and what it does not, tasks, where to read it. */
export function DocumentText({ site, document }: { site: Site; document: PrimaryDocument }) {
  const { t } = site
  const { issuer, date, what, says, doesNotSay, tasks, sources } = document
  return (
    <>
      <p>
        <Markup html={issuer} />, <time datetime={date}>{site.date(date)}</time>
      </p>
      <p>
        <Markup html={what.html} />
      </p>
      <dl>
        <dt>{t('documents.words')}</dt>
        <Excerpts site={site} document={document} />
        <TextList label={t('documents.says')} texts={htmlOf(says)} />
        <TextList label={t('documents.doesNotSay')} texts={htmlOf(doesNotSay)} />
        <TextList label={t('documents.tasks')} texts={tasks} />
        <dt>{t('documents.sources')}</dt>
        {sources.map((id) => {
          const source = site.library.sources[id]
          return (
            source && (
              <dd>
                <SourceEntry site={site} source={source} />
              </dd>
            )
          )
        })}
      </dl>
    </>
  )
}

/** The words in the language of the document, each with our translation. */
function Excerpts({ site, document }: { site: Site; document: PrimaryDocument }) {
  const { t, library } = site
  const { excerpts, sources } = document
  if (excerpts.length === 0) return <dd>{t('documents.noWords')}</dd>
  const source = library.sources[sources[0] ?? '']
  return (
    <>
      {excerpts.map(({ original, translation }) => (
        <dd class="excerpt">
          <Quotation site={site} source={source} quote={original} />{' '}
          {translation && source && (
            <span class="translation small">
              {t('traces.translated', { language: site.languageName(source.language) })} “
              <Markup html={translation} />”
            </span>
          )}
        </dd>
      ))}
    </>
  )
}

const TextList = ({ label, texts }: { label: string; texts: readonly Html[] }) => (
  <>
    <dt>{label}</dt>
    <dd>
      <ul>
        {texts.map((text) => (
          <li>
            <Markup html={text} />
          </li>
        ))}
      </ul>
    </dd>
  </>
)

const htmlOf = (texts: readonly CitedText[]): Html[] => texts.map(({ html }) => html)
