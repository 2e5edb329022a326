import { writePoints } from '../../answers/points.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { Sharing, TakerResult } from '../../states/quiz/taker-result.ts'
import { AddressField } from '../parts/address-field.tsx'
import { CopyButton } from '../parts/copy-button.tsx'

interface ResultActionsProps {
  site: Site
  /** Of the quiz. */
  title: string
  result: TakerResult
}

/** What to do with a result: in a class look at the board; else share it and challenge a friend. */
export function ResultActions({ site, title, result }: ResultActionsProps) {
  const { t } = site
  const { audience, recording, sharing, score, maxScore } = result
  if (audience === 'classroom' && recording.state === 'recorded') {
    return <p class="board-next">{t('result.board')}</p>
  }
  if (!sharing) return null
  const words = t('shared.words', {
    title: plainText(title),
    score: writePoints(site, score, maxScore),
    total: site.number(maxScore / partsPerPoint),
  })
  return (
    <div class="actions">
      <ShareResult site={site} words={words} sharing={sharing} />
      <ChallengeFriend site={site} sharing={sharing} />
    </div>
  )
}

/** A text to send. With a share sheet a script takes the press, see `browser/result.ts`. */
function ShareResult({ site, words, sharing }: { site: Site; words: string; sharing: Sharing }) {
  const { t } = site
  const { origin, resultPath } = sharing
  return (
    <details>
      <summary class="button" data-share="">
        {t('result.share')}
      </summary>
      <div class="share-link">
        <label for="share-text">{t('shared.text')}</label>
        <textarea id="share-text" readonly rows={4}>
          {`${words}\n${origin}${resultPath}`}
        </textarea>
        <p>
          <CopyButton site={site} field="share-text" /> <a href={resultPath}>{t('shared.see')}</a>
        </p>
      </div>
    </details>
  )
}

function ChallengeFriend({ site, sharing }: { site: Site; sharing: Sharing }) {
  const { t } = site
  const { origin, challengePath } = sharing
  return (
    <details>
      <summary class="button quiet">{t('challenge.link')}</summary>
      <div class="share-link">
        <p>{t('challenge.how')}</p>
        <AddressField
          id="challenge-address"
          label={t('challenge.address')}
          address={origin + challengePath}
        />
        <p>
          <CopyButton site={site} field="challenge-address" />{' '}
          <a href={challengePath}>{t('shared.see')}</a>
        </p>
      </div>
    </details>
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
