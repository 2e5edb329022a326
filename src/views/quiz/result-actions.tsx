import type { Site } from '../../content/site.ts'
import type { TakerResult } from '../../states/quiz/taker-result.ts'

/** What to do with a result: share it, take the quiz again, challenge a friend. */
export function ResultActions({ site, result }: { site: Site; result: TakerResult }) {
  const { t } = site
  const { resultPath, againPath, challengePath } = result
  return (
    <p class="actions">
      {resultPath && (
        <a class="button" href={resultPath}>
          {t('result.share')}
        </a>
      )}
      {/* Text browsers set no gap. */}{' '}
      <a class={resultPath ? undefined : 'button'} href={againPath}>
        {t('result.again')}
      </a>
      {challengePath && (
        <>
          {' '}
          <a href={challengePath}>{t('challenge.link')}</a>
        </>
      )}
    </p>
  )
}

/** The questions without full points, once more. */
export function RetakeForm({ site, result }: { site: Site; result: TakerResult }) {
  const { quizId, missed, audience } = result
  // What was taken in a class, or tried by its teacher, leaves no record elsewhere.
  const kind = audience === 'public' ? 'retake' : 'trial'
  return (
    <form method="post" action={site.path(`/quizzes/${quizId}/attempts`)}>
      <input type="hidden" name="items" value={missed.join(',')} />
      <input type="hidden" name={kind} value="yes" />
      <button class="button quiet" type="submit">
        {site.count('result.retake', missed.length)}
      </button>
    </form>
  )
}
