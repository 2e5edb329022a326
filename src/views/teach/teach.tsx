import type { Site } from '../../content/site.ts'
import type { OpeningForm } from '../../states/classroom/opening.ts'
import { OpenClassroomForm } from '../classroom/opening.tsx'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { HeadingLinks } from '../parts/heading-links.tsx'
import { Markup } from '../parts/markup.tsx'
import { Notes } from '../parts/notes.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { TryQuiz } from './try-quiz.tsx'

/** For teachers: open a class, try a quiz, the way to a selection of questions, the lesson plan. */
export function TeachPage({ site, form }: { site: Site; form: OpeningForm }) {
  const { t, path, library } = site
  const title = t('teach.title')
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
    >
      <PageHeader title={title} lead={t('teach.lead')} />
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{t('explainer.contents')}</h2>
        <ul>
          <li>
            <a href="#open">{t('open.title')}</a>
          </li>
          <li>
            <a href="#try">{t('teach.try')}</a>
          </li>
          <li>
            <a href="#own">{t('selection.title')}</a>
          </li>
          <HeadingLinks sections={library.lesson.sections} />
          {library.lessonNotes.sections.length > 0 && (
            <li>
              <a href={path('/teach/notes')}>
                <Markup html={library.lessonNotes.title} />
              </a>
            </li>
          )}
        </ul>
      </nav>
      <section class="prose" aria-labelledby="open">
        <h2 id="open">{t('open.title')}</h2>
        <p>{t('open.text')}</p>
        <OpenClassroomForm site={site} form={form} />
      </section>
      <TryQuiz site={site} />
      <section class="prose" aria-labelledby="own">
        <h2 id="own">{t('selection.title')}</h2>
        <p>
          {t('teach.selection')} <a href={path('/teach/selection')}>{t('teach.selection.link')}</a>
        </p>
      </section>
      <BodyText page={library.lesson} />
      <Notes site={site} notes={library.lesson.notes} />
    </Layout>
  )
}
