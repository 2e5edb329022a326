import type { Site } from '../../content/site.ts'
import { usualHours } from '../../domain/classroom.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { OpeningForm } from '../../states/classroom/opening.ts'
import { ChangeSettings } from '../classroom/opening.tsx'
import { Layout } from '../layout/layout.tsx'
import { OfficeLinks } from '../parts/office-links.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { LookAtLesson } from './look-at-lesson.tsx'
import { OpenWithQuiz } from './open-with-quiz.tsx'
import { ThingsToPrint } from './things-to-print.tsx'

interface TeachPageProps {
  site: Site
  form: OpeningForm
  /** Ways to use the quizzes elsewhere, which only the page of the build has. */
  files?: Child
  handOut?: Child
}

/** What teachers come for: to open a class, to print, to look at a lesson. */
export function TeachPage({ site, form, files, handOut }: TeachPageProps) {
  const { t, path } = site
  const title = t('teach.title')
  const hasSelection = Boolean(form.values.items)
  return (
    <Layout
      site={site}
      page={{
        title: form.problem ? `${t('error.prefix')} ${title}` : title,
        description: t('teach.lead'),
        canonical: '/teach',
      }}
      here="/teach"
      styles="teach"
      uses={['share.js']}
      masthead="short"
    >
      <PageHeader title={title} lead={t('teach.lead')}>
        <p class="teach-doors">
          <a href="#print">{t('teach.print')}</a> <a href="#lesson">{t('teach.lesson')}</a>{' '}
          {files && <a href="#files">{t('teach.files')}</a>}
        </p>
      </PageHeader>
      <div class="teach-columns">
        <section aria-labelledby="open">
          <h2 id="open">{t('open.title')}</h2>
          {hasSelection ? (
            <>
              <InBrief site={site} />
              <WhatYouGet site={site} />
              <ChangeSettings site={site} form={form} />
            </>
          ) : (
            <>
              <InBrief site={site} />
              <OpenWithQuiz site={site} />
              <WhatYouGet site={site} />
              <ChangeSettings site={site} form={form} />
              <p>
                {t('teach.selection')}{' '}
                <a href={path('/teach/selection')}>{t('teach.selection.link')}</a>
              </p>
              <p>
                {t('teach.questions')}{' '}
                <a href={path('/teach/questions')}>{t('teach.questions.link')}</a>
              </p>
            </>
          )}
          {handOut}
        </section>
        <div>
          <ThingsToPrint site={site} />
          {files}
          <LookAtLesson site={site} />
          <section aria-labelledby="office">
            <h2 id="office">{t('office.title')}</h2>
            <OfficeLinks site={site} class="teach-links" />
          </section>
        </div>
      </div>
    </Layout>
  )
}

/** What one press opens, before the first button that does. */
const InBrief = ({ site }: { site: Site }) => (
  <p>{site.t('open.brief', { hours: site.count('open.hour', usualHours) })}</p>
)

const WhatYouGet = ({ site }: { site: Site }) => <p>{site.t('open.text')}</p>
