import type { Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { ScoreLine } from '../../domain/record.ts'
import { bandOf, partsPerPoint } from '../../domain/scoring.ts'
import { cardName } from '../../formats/share-card.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { dare, HandedIn } from './points.tsx'
import { QuizFacts } from './quiz-facts.tsx'
import { OpenTiles } from './tiles.tsx'

interface ChallengePageProps {
  site: Site
  quiz: Quiz
  /** Record id of the attempt to beat. */
  id: string
  line: ScoreLine
}

/** A friend's score to beat, and the same questions. */
export function ChallengePage({ site, quiz, id, line }: ChallengePageProps) {
  const { t } = site
  const { score, maxScore } = line
  const questions = maxScore / partsPerPoint
  return (
    <Layout
      site={site}
      page={{
        title: t('challenge.title', { title: plainText(quiz.title) }),
        description: quiz.summary,
        canonical: `/challenge/${id}`,
        card: cardName(quiz, score, maxScore, bandOf(quiz.bands, line)),
        isPrivate: true,
      }}
      here="/quizzes"
      styles="quiz"
    >
      <section class="field with-tiles">
        <div>
          <p class="kicker">
            {t('challenge.kicker')}: <Markup html={quiz.title} />
          </p>
          <h1>{dare({ site, score, maxScore })}</h1>
          <HandedIn site={site} line={line} />
          <p>{t('challenge.same')}</p>
          <QuizFacts
            site={site}
            questions={questions}
            minutes={Math.ceil((quiz.minutes * questions) / quiz.length)}
          />
          <form method="post" action={site.path(`/quizzes/${quiz.id}/attempts`)}>
            <input type="hidden" name="challenge" value={id} />
            <button class="button" type="submit">
              {t('challenge.start')}
            </button>
          </form>
        </div>
        <OpenTiles questions={questions} />
      </section>
    </Layout>
  )
}
