import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'
import { Markup } from '../parts/markup.tsx'
import { prepared } from '../prepared.ts'
import { placeOf } from './attempt-words.ts'

/** In place of the masthead: home, where one is in the quiz, and the way out of it. The address keeps the place. */
export const QuizLine = ({ site, state }: { site: Site; state: AttemptState }) => (
  <LineOfQuiz
    site={site}
    quiz={state.quiz}
    place={placeOf(site, state)}
    leave={state.leave.path}
    label={state.leave.label}
  />
)

interface LineOfQuizProps extends Pick<AttemptState, 'quiz'> {
  site: Site
  place: string
  leave: string
  label: UiKey
}

const LineOfQuiz = prepared(
  ({ site, quiz, place, leave, label }: LineOfQuizProps) => (
    <div class="quiz-line">
      <a class="brand" href={site.path('/')}>
        <span>{site.name}</span>
      </a>{' '}
      <span class="quiz-title">
        <Markup html={quiz.title} />
      </span>{' '}
      <span class="position">{place}</span>{' '}
      <a class="leave" href={leave}>
        {site.t(label)}
      </a>
    </div>
  ),
  ({ quiz, label }) => `${quiz.id} ${label}`,
  ['place', 'leave'],
)
