import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'

/** What the learner gave and, where that was wrong, what was right. */
export function GivenAndKey({
  site,
  given,
  right,
}: {
  site: Site
  given: string | undefined
  /** What was right; undefined where that is what was given. */
  right: string | undefined
}) {
  const { t } = site
  return (
    <p class="part-answer">
      {t('feedback.yours')}: <Markup html={given ?? t('feedback.none')} />
      {right !== undefined && (
        <>
          {' · '}
          {t('feedback.key')}:{' '}
          <strong>
            <Markup html={right} />
          </strong>
        </>
      )}
    </p>
  )
}
