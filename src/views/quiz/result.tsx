import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { Band, Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { ScoreLine } from '../../domain/record.ts'
import { cardName } from '../../formats/share-card.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { verdictOf } from './feedback/verdict.tsx'
import { dare, HandedIn } from './points.tsx'
import { Sample } from './sample.tsx'

interface ResultPageProps {
  site: Site
  quiz: Quiz
  /** Path of this page, so that a phone's share button shares the result. */
  canonical: string
  /** Where the same questions can be taken. */
  challenge: string
  line: ScoreLine
  band: Band | undefined
  /** The question that it asks, once it was answered. */
  answered: ReviewedItem | undefined
}

/** The page that may be shared: it asks whoever opens it to do better, and says nothing about a person. */
export function ResultPage(props: ResultPageProps) {
  const { site, quiz, canonical, challenge, line, band, answered } = props
  const { t } = site
  const { score, maxScore } = line
  const title = dare({ site, score, maxScore })
  return (
    <Layout
      site={site}
      page={{
        title: `${answered ? `${verdictOf(site, answered)}: ` : ''}${title} ${plainText(quiz.title)}`,
        description: quiz.summary,
        canonical,
        isPrivate: true,
        card: cardName(quiz, score, maxScore, band),
      }}
      here="/quizzes"
      styles="quiz"
    >
      <section class="field">
        <p class="kicker">
          <Markup html={quiz.title} />
        </p>
        <h1>{title}</h1>
        {band && (
          <p>
            {t('shared.band')}{' '}
            <strong>
              <Markup html={band.title} />.
            </strong>
          </p>
        )}
        <HandedIn site={site} line={line} />
        <p class="actions">
          <a class="button" href={site.path(`/quizzes/${quiz.id}`)}>
            {t('shared.take')}
          </a>{' '}
          <a class="button quiet" href={challenge}>
            {t('shared.challenge')}
          </a>
        </p>
      </section>
      <Sample site={site} quiz={quiz} path={site.path(canonical)} answered={answered} />
      <p class="small">{t('shared.nothing')}</p>
    </Layout>
  )
}
