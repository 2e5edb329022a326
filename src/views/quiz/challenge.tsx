import type { Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { ScoreLine } from '../../domain/record.ts'
import { bandOf } from '../../domain/scoring.ts'
import { cardName } from '../../formats/share-card.ts'
import { Layout } from '../layout/layout.tsx'
import { AddressField } from '../parts/address-field.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Score } from './score.tsx'

interface ChallengePageProps {
  site: Site
  quiz: Quiz
  /** Record id of the attempt to beat. */
  id: string
  /** The complete address of this page, to send to a friend. */
  address: string
  line: ScoreLine
}

/** A friend's score to beat, and the same questions. */
export function ChallengePage({ site, quiz, id, address, line }: ChallengePageProps) {
  const { t } = site
  const title = t('challenge.title', { title: plainText(quiz.title) })
  return (
    <Layout
      site={site}
      page={{
        title,
        description: quiz.summary,
        canonical: `/challenge/${id}`,
        card: cardName(quiz, line.score, line.maxScore, bandOf(quiz.bands, line)),
        isPrivate: true,
      }}
      here="/quizzes"
      styles="quiz"
    >
      <article class="quiz-start">
        <PageHeader
          kicker={t('challenge.kicker')}
          title={<Markup html={quiz.title} />}
          lead={t('challenge.lead')}
        />
        <Score site={site} score={line.score} maxScore={line.maxScore} band={undefined} />
        <form method="post" action={site.path(`/quizzes/${quiz.id}/attempts`)}>
          <input type="hidden" name="challenge" value={id} />
          <button class="button" type="submit">
            {t('challenge.start')}
          </button>
        </form>
        <p class="small">{t('challenge.same')}</p>
        <AddressField id="address" label={t('challenge.address')} address={address} />
      </article>
    </Layout>
  )
}
