import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/attempt.ts'
import { Markup } from '../parts/markup.tsx'
import { Feedback } from './feedback/feedback.tsx'
import { ProgressLine } from './progress-line.tsx'

export function FeedbackView({
  site,
  state,
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'feedback' }>
}) {
  const { t } = site
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
        <a
          class="button"
          rel="next"
          href={next}
          hx-get={next}
          hx-target="#attempt"
          hx-push-url="true"
          hx-sync="this:drop"
        >
          {t(isLast ? 'feedback.toResult' : 'feedback.next')}
        </a>
      </p>
    </>
  )
}
