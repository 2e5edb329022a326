import type { Site } from '../../content/site.ts'
import type { Progress } from '../../states/quiz/attempt.ts'
import { Markup } from '../parts/markup.tsx'

/** The quiz, `Question 3 of 12`, and the same as a bar. */
export function ProgressLine({ site, progress }: { site: Site; progress: Progress }) {
  const { quiz, at, total } = progress
  return (
    <div class="progress">
      <p>
        <span class="quiz-title">
          <Markup html={quiz.title} />
        </span>{' '}
        <span class="position">{site.t('attempt.progress', { n: at + 1, total })}</span>
      </p>
      <progress value={at + 1} max={total} aria-hidden="true"></progress>
    </div>
  )
}
