import { type AnswerGroup, mostTakenDistractor } from '../../answers/breakdown.ts'
import type { Item, Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { fewestForIndices, type ItemAnalysis } from '../../domain/item-analysis.ts'
import type { Tally } from '../../domain/tally.ts'
import { Layout } from '../layout/layout.tsx'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'
import { Histogram } from './histogram.tsx'

export interface QuizStats {
  quiz: Quiz
  tally: Tally
  /** Mean score in points. */
  mean: number
  items: readonly ItemStats[]
}

export interface ItemStats {
  item: Item
  analysis: ItemAnalysis
  /** Which answers were taken, part by part. */
  groups: readonly AnswerGroup[]
}

/** For each quiz: attempts, mean, histogram and item analysis. */
export function StatsPage({ site, stats }: { site: Site; stats: readonly QuizStats[] }) {
  const { t } = site
  return (
    <Layout
      site={site}
      page={{ title: t('stats.title'), description: t('stats.lead'), canonical: '/stats' }}
      here="/quizzes"
      uses={['classroom.css']}
    >
      <header>
        <h1>{t('stats.title')}</h1>
        <p class="lead">{t('stats.lead')}</p>
      </header>
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

/** A key stands here in plain view: the bank is open, and the page is kept out of attempts. */
function ItemEntry({ site, stats }: { site: Site; stats: ItemStats }) {
  const { t } = site
  const { item, analysis, groups } = stats
  const { attempts, difficulty, itemRestCorrelation } = analysis
  const distractor = mostTakenDistractor(groups)
  // A share of a few says little.
  const isEnough = attempts >= fewestForIndices
  return (
    <details>
      <summary>
        <Markup html={item.stem} /> {isEnough && percent(difficulty)}
      </summary>
      <p>
        {site.count('stats.count', attempts)}
        {isEnough && ` · ${t('stats.difficulty')}: ${percent(difficulty)}`}
        {itemRestCorrelation !== undefined && (
          <>
            {' '}
            · {t('stats.correlation')}: {site.number(itemRestCorrelation)}
          </>
        )}
      </p>
      {groups.map((group) => (
        <AnswerBars site={site} group={group} showsKey distractor={distractor?.answer} />
      ))}
    </details>
  )
}
