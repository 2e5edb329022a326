import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'
import { RecordingStatus } from './recording.tsx'

/** A test that was handed in: its feedback comes when the class closes. */
export function HandedInView({
  site,
  state,
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'handedIn' }>
}) {
  const { t } = site
  const { answered, total } = state
  return (
    <div class="result">
      <section class="field">
        <div>
          <h1 tabindex={-1} autofocus>
            {t('handedIn.title')}
          </h1>
          <p class="board-next">{t('handedIn.board')}</p>
          {answered !== undefined && <p>{t('result.handedIn', { n: answered, total })}</p>}
          <p>{t('handedIn.text')}</p>
        </div>
      </section>
      <RecordingStatus site={site} recording={state.recording} />
      <p>
        <a class="button quiet" href={state.again}>
          {t('handedIn.again')}
        </a>
      </p>
    </div>
  )
}
