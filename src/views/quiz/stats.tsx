import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { fewestToShow } from '../../domain/item-analysis.ts'
import type { QuizResults, QuizStats } from '../../states/quiz/stats.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Histogram } from './histogram.tsx'
import { ItemEntry } from './item-stats.tsx'

/** For each quiz: attempts, mean, histogram and item analysis, once there are enough attempts. */
export function StatsPage({ site, stats }: { site: Site; stats: readonly QuizStats[] }) {
  const { t } = site
  const shown = stats.flatMap(({ quiz, results }) => (results ? [{ quiz, results }] : []))
  return (
    <Layout
      site={site}
      page={{ title: t('stats.title'), description: t('stats.lead'), canonical: '/stats' }}
      styles="classroom"
    >
      <PageHeader title={t('stats.title')} lead={t('stats.lead')} />
      {shown.length < stats.length && (
        <p>
          {t('stats.few', { n: fewestToShow })}{' '}
          <a href={site.path('/quizzes')}>{t('nav.quizzes')}</a>
        </p>
      )}
      {shown.length > 0 && (
        <>
          <Handles site={site} stats={shown} />
          {shown.map(({ quiz, results }) => (
            <section class="stats" aria-labelledby={`quiz-${quiz.id}`}>
              <h2 id={`quiz-${quiz.id}`}>
                <Markup html={quiz.title} />
              </h2>
              <Results site={site} quiz={quiz} results={results} />
            </section>
          ))}
          <section class="box">
            <h2>{t('stats.how')}</h2>
            <p>{t('stats.how.text')}</p>
          </section>
        </>
      )}
    </Layout>
  )
}

/** Of a quiz that has enough attempts. */
type ShownStats = QuizStats & { results: QuizResults }

/** Leads to each quiz, with the number of its attempts. */
const Handles = ({ site, stats }: { site: Site; stats: readonly ShownStats[] }) => (
  <ul class="stats-handles">
    {stats.map(({ quiz, results }) => (
      <li>
        <a href={`#quiz-${quiz.id}`}>
          <Markup html={quiz.title} />
        </a>{' '}
        {site.count('stats.count', results.tally.attempts)}
      </li>
    ))}
  </ul>
)

function Results({
  site,
  quiz,
  results,
}: {
  site: Site
  quiz: QuizStats['quiz']
  results: QuizResults
}) {
  const { t } = site
  const { tally, mean, items } = results
  return (
    <>
      <p>
        {site.count('stats.count', tally.attempts)} ·{' '}
        {t('stats.mean', { mean: site.number(mean), total: quiz.length })}
      </p>
      <Histogram
        site={site}
        tally={tally}
        caption={t('stats.histogram', { title: plainText(quiz.title) })}
      />
      {items.length > 0 && (
        <>
          <h3>{t('stats.items')}</h3>
          <ul class="item-stats">
            {items.map((each) => (
              <li>
                <ItemEntry site={site} stats={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
