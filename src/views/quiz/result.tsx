import { writePoints } from '../../answers/points.ts'
import type { Band, Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import { cardName } from '../../formats/share-card.ts'
import { Layout } from '../layout/layout.tsx'
import { AddressField } from '../parts/address-field.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Score } from './score.tsx'

interface ResultPageProps {
  site: Site
  quiz: Quiz
  /** Path of this page, so that a phone's share button shares the result. */
  canonical: string
  /** The complete address of this page, to copy. */
  address: string
  /** Where a friend gets the same questions. */
  challenge: string
  score: number
  maxScore: number
  band: Band | undefined
}

/** The page that may be shared: score and band, no item, nothing about a person. */
export function ResultPage({
  site,
  quiz,
  canonical,
  address,
  challenge,
  score,
  maxScore,
  band,
}: ResultPageProps) {
  const { t } = site
  const words = t('shared.words', {
    title: plainText(quiz.title),
    score: writePoints(site, score, maxScore),
    total: site.number(maxScore / partsPerPoint),
  })
  return (
    <Layout
      site={site}
      page={{
        title: t('result.pageTitle', { title: plainText(quiz.title) }),
        description: quiz.summary,
        canonical,
        isPrivate: true,
        card: cardName(quiz, score, maxScore, band),
      }}
      here="/quizzes"
      uses={['share.js']}
      styles="quiz"
    >
      <article class="result shared">
        <PageHeader kicker={t('shared.kicker')} title={<Markup html={quiz.title} />} />
        <Score site={site} score={score} maxScore={maxScore} band={band} />
        <p class="actions">
          <a class="button" href={site.path(`/quizzes/${quiz.id}`)}>
            {t('shared.take')}
          </a>
        </p>
        <p>
          <a href={challenge}>{t('shared.challenge')}</a>
        </p>
        <AddressField id="address" label={t('shared.address')} address={address} />
        <ShareText site={site} text={`${words}\n${address}`} />
        <p class="small">{t('shared.nothing')}</p>
      </article>
    </Layout>
  )
}

/** A text to send; scripts show the buttons that copy and share it. */
function ShareText({ site, text }: { site: Site; text: string }) {
  const { t } = site
  return (
    <div class="share-link">
      <label for="share-text">{t('shared.text')}</label>
      <textarea id="share-text" readonly rows={4}>
        {text}
      </textarea>
      <p>
        <button type="button" class="button quiet" data-share hidden>
          {t('shared.share')}
        </button>{' '}
        <CopyButton site={site} field="share-text" />
      </p>
    </div>
  )
}
