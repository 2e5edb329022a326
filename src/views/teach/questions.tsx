import type { Site } from '../../content/site.ts'
import type { OwnQuestionsState } from '../../states/teach/own-questions.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { OwnQuestions } from './own-questions.tsx'

interface QuestionsPageProps {
  site: Site
  state?: OwnQuestionsState
}

/** Where a teacher brings questions of their own: pasted or from a file, which their device reads. */
export function QuestionsPage({ site, state }: QuestionsPageProps) {
  const { t, path } = site
  const title = t('questions.title')
  return (
    <Layout
      site={site}
      page={{
        title,
        description: t('questions.lead'),
        canonical: '/teach/questions',
        ...(state && { isPrivate: true }),
      }}
      here="/teach"
      styles="questions"
      uses={['questions.js', 'handover.js']}
      masthead="short"
    >
      <PageHeader
        kicker={<a href={path('/teach')}>{t('teach.title')}</a>}
        title={title}
        lead={t('questions.lead')}
      />
      <div class="prose">
        <noscript>
          <p>{t('questions.noScript')}</p>
        </noscript>
        <Source site={site} />
        <p class="small">{t('questions.private')}</p>
        <Formats site={site} />
        <p role="status" id="questions-said" class="box visually-hidden"></p>
        <div id="own-questions">{state && <OwnQuestions state={state} />}</div>
        <p class="actions">
          <button type="button" class="button quiet" id="questions-download" hidden>
            {t('questions.download')}
          </button>
        </p>
        <p role="status" id="questions-omitted" data-words={t('questions.omitted')}></p>
      </div>
    </Layout>
  )
}

/** No form: nothing here is sent, the script reads it. */
function Source({ site: { t, path } }: { site: Site }) {
  return (
    <div
      class="own-source"
      data-action={path('/teach/questions')}
      data-true={t('questions.true')}
      data-false={t('questions.false')}
      data-large={t('questions.large')}
      data-binary={t('questions.binary')}
      data-failed={t('questions.failed')}
    >
      <p>
        <label for="questions-text">{t('questions.paste')}</label>
        <textarea
          id="questions-text"
          rows={10}
          spellcheck={false}
          autocomplete="off"
          placeholder={t('questions.example')}
        ></textarea>
      </p>
      <p>
        <label for="questions-file">{t('questions.file')}</label>{' '}
        <input type="file" id="questions-file" />
      </p>
    </div>
  )
}

const formats = ['gift', 'moodle', 'aiken', 'csv', 'yaml'] as const

const Formats = ({ site: { t } }: { site: Site }) => (
  <details class="own-formats">
    <summary>{t('questions.formats')}</summary>
    <dl>
      {formats.map((format) => (
        <>
          <dt>{t(`questions.format.${format}`)}</dt>
          <dd>
            <Markup html={t(`questions.format.${format}.text`)} />
          </dd>
        </>
      ))}
    </dl>
  </details>
)
