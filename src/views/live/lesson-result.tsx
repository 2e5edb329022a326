import type { Site } from '../../content/site.ts'
import type { LessonResult as Result } from '../../states/live/followed.ts'
import { Markup } from '../parts/markup.tsx'
import { Points } from '../quiz/points.tsx'
import { Review } from '../quiz/review.tsx'

/** What a learner gave in a lesson, after it: with keys where the class was shown them. */
export function LessonResult({ site, result }: { site: Site; result: Result }) {
  const { t } = site
  const { score, maxScore, reviewed, others } = result
  return (
    <>
      {reviewed.length > 0 && (
        <>
          <p>
            {t('lesson.learner.score')}{' '}
            <strong>
              <Points site={site} score={score} maxScore={maxScore} />
            </strong>
          </p>
          <Review site={site} review={reviewed} last={undefined} />
        </>
      )}
      {others.length > 0 && (
        <section aria-labelledby="not-shown">
          <h2 id="not-shown">{t('lesson.learner.notShown')}</h2>
          <ul>
            {others.map(({ stem, own }) => (
              <li>
                <Markup html={stem} />{' '}
                {own === undefined ? (
                  t('lesson.learner.noAnswer')
                ) : (
                  <>
                    {t('lesson.learner.own')} <strong>{own}</strong>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
