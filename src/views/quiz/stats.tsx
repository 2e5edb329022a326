import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { QuizStats } from '../../states/quiz/stats.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Histogram } from './histogram.tsx'
import { ItemEntry } from './item-stats.tsx'

/** For each quiz: attempts, mean, histogram and item analysis. */
export function StatsPage({ site, stats }: { site: Site; stats: readonly QuizStats[] }) {
  const { t } = site
  return (
    <Layout
      site={site}
      page={{ title: t('stats.title'), description: t('stats.lead'), canonical: '/stats' }}
      here="/quizzes"
      styles="classroom"
    >
      <PageHeader title={t('stats.title')} lead={t('stats.lead')} />
      {stats.map(({ quiz, tally, mean, items }) => (
        <section class="stats" aria-labelledby={`quiz-${quiz.id}`}>
          <h2 id={`quiz-${quiz.id}`}>
            <Markup html={quiz.title} />
          </h2>
          {tally.attempts === 0 ? (
            <p>{t('stats.none')}</p>
          ) : (
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
        </section>
      ))}
      <section class="box">
        <h2>{t('stats.how')}</h2>
        <p>{t('stats.how.text')}</p>
      </section>
    </Layout>
  )
}
