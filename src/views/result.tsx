import type { Band, Quiz } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { Layout, Markup } from './layout.tsx'
import { ScoreLine } from './score.tsx'

/** The page that may be shared: score and band, no item, nothing about a person. */
export function ResultPage(props: {
  site: Site
  quiz: Quiz
  /** The address of this page, to copy. */
  address: string
  score: number
  maxScore: number
  band: Band | undefined
}) {
  const { site, quiz, address, score, maxScore, band } = props
  const { t } = site
  return (
    <Layout
      site={site}
      title={t('result.pageTitle', { title: plainText(quiz.title) })}
      description={quiz.summary}
      canonical={`/quizzes/${quiz.id}`}
      here="quizzes"
      isPrivate
    >
      <article class="result shared">
        <header>
          <p class="kicker">{t('shared.kicker')}</p>
          <h1>
            <Markup html={quiz.title} />
          </h1>
        </header>
        <ScoreLine site={site} score={score} maxScore={maxScore} band={band} />
        <p class="actions">
          <a class="button" href={site.path(`/quizzes/${quiz.id}`)}>
            {t('shared.take')}
          </a>
        </p>
        <p class="share-link">
          <label for="share-address">{t('shared.address')}</label>
          <input id="share-address" type="text" readonly value={address} />
        </p>
        <p class="small">{t('shared.nothing')}</p>
      </article>
    </Layout>
  )
}
