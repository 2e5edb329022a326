import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'

/** The learner's response and, where it was wrong, the key. */
export function GivenAndKey({
  site,
  given,
  right,
}: {
  site: Site
  given: string | undefined
  /** The key; undefined where the response agrees with it. */
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
