import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** All quizzes. */
export function QuizzesPage({ site }: { site: Site }) {
  const { t, path, library } = site
  return (
    <Layout
      site={site}
      page={{ title: t('quizzes.title'), description: t('quizzes.lead'), canonical: '/quizzes' }}
      here="/quizzes"
    >
      <PageHeader title={t('quizzes.title')} lead={t('quizzes.lead')}>
        <p>
          <a href={path('/join')}>{t('join.withCode')}</a>
        </p>
      </PageHeader>
      <ul class="cards">
        {library.quizzes.map(({ id, title, summary, length, minutes }) => (
          <li>
            <h2>
              <a href={path(`/quizzes/${id}`)}>
                <Markup html={title} />
              </a>
            </h2>
            <p>
              <Markup html={summary} />
            </p>
            <p class="meta">
              {site.count('quiz.questions', length)} · {site.count('quiz.minutes', minutes)}
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
