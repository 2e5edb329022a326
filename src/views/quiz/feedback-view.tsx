import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'
import { Feedback } from './feedback/feedback.tsx'
import { SwapLink } from './swap-link.tsx'

/** The feedback on a response, with the way on. */
export function FeedbackView({
  site,
  state: { reviewed, next, steps },
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'feedback' }>
}) {
  const isLast = !steps.includes('open')
  return (
    <>
      <Feedback site={site} reviewed={reviewed} isMain />
      <p class="onward">
        <SwapLink class="button" rel="next" href={next}>
          {site.t(isLast ? 'feedback.toResult' : 'feedback.next')}
        </SwapLink>
      </p>
    </>
  )
}
