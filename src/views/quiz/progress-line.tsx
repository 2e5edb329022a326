import type { Site } from '../../content/site.ts'
import type { Progress } from '../../states/quiz/attempt.ts'

/** A segment for each question, which shows how it went or, in a test, that it is answered; the same in words. */
export function ProgressLine({
  site,
  progress,
}: {
  site: Site
  progress: Pick<Progress, 'steps' | 'at'>
}) {
  const { steps, at } = progress
  return (
    <>
      <p class="visually-hidden">{soFar(site, progress)}</p>
      {/* No list: text browsers would number what has nothing in it. */}
      <div class="steps" aria-hidden="true">
        {steps.map((step, index) => (
          <span class={index === at ? `${step} now` : step}></span>
        ))}
      </div>
    </>
  )
}

function soFar({ t }: Site, { steps }: Pick<Progress, 'steps'>): string {
  const countOf = (step: Progress['steps'][number]) => steps.filter((each) => each === step).length
  const right = countOf('correct')
  const partly = countOf('partly')
  const wrong = countOf('incorrect')
  return right + partly + wrong > 0
    ? t('attempt.soFar', { right, partly, wrong })
    : t('attempt.answered', { n: countOf('answered') })
}
