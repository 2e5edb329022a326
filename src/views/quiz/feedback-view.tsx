import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'
import { Markup } from '../parts/markup.tsx'
import { Feedback } from './feedback/feedback.tsx'
import { ProgressLine } from './progress-line.tsx'
import { SwapLink } from './swap-link.tsx'

/** The feedback on a response, with the way on. */
export function FeedbackView({
  site,
  state,
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'feedback' }>
}) {
  const { reviewed, next, at, total } = state
  const isLast = at + 1 === total
  return (
    <>
      <ProgressLine site={site} progress={state} />
      <p class="stem">
        <Markup html={reviewed.stem} />
      </p>
      <Feedback site={site} reviewed={reviewed} isMain />
      <p class="go-on">
        <SwapLink class="button" rel="next" href={next}>
          {site.t(isLast ? 'feedback.toResult' : 'feedback.next')}
        </SwapLink>
      </p>
    </>
  )
}
