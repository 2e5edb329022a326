import type { Chart } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { CardPicture } from '../parts/chart-picture.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** All quizzes. */
export function QuizzesPage({ site }: { site: Site }) {
  const { t, path, library } = site
  const charts = chartsFor(site)
  return (
    <Layout
      site={site}
      page={{ title: t('quizzes.title'), description: t('quizzes.lead'), canonical: '/quizzes' }}
      here="/quizzes"
      styles="home"
    >
      <PageHeader title={t('quizzes.title')} lead={t('quizzes.lead')} />
      <ul class="cards">
        {library.quizzes.map((quiz, at) => (
          <li>
            <CardPicture chart={charts[at]} />
            <h2>
              <a href={path(`/quizzes/${quiz.id}`)}>
                <Markup html={quiz.title} />
              </a>
            </h2>
            <p>
              <Markup html={quiz.summary} />
            </p>
            <p class="small">
              {site.count('quiz.questions', quiz.length)} ·{' '}
              {site.count('quiz.minutes', quiz.minutes)}
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

/** A chart for each quiz: the first that no quiz before it has, of what it is about before all others. */
function chartsFor({ library }: Site): (Chart | undefined)[] {
  const { charts, objectives, quizzes } = library
  const taken = new Set<Chart>()
  return quizzes.map((quiz) => {
    const slugs = [quiz.explainer, ...quiz.objectives.map((id) => objectives[id]?.explainer)]
    const near = slugs.flatMap((slug) =>
      charts.filter(({ section }) => section.startsWith(`${slug}#`)),
    )
    const chart = [...near, ...charts].find((one) => !taken.has(one))
    if (chart) taken.add(chart)
    return chart
  })
}
