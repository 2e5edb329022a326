import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'
import { Markup } from '../parts/markup.tsx'
import { placeOf } from './attempt-words.ts'

/** In place of the masthead: home, where one is in the quiz, and the way out of it. The address keeps the place. */
export const QuizLine = ({ site, state }: { site: Site; state: AttemptState }) => (
  <div class="quiz-line">
    <a class="brand" href={site.path('/')}>
      <span>{site.name}</span>
    </a>{' '}
    <span class="quiz-title">
      <Markup html={state.quiz.title} />
    </span>{' '}
    <span class="position">{placeOf(site, state)}</span>{' '}
    <a class="leave" href={site.path(`/quizzes/${state.quiz.id}`)}>
      {site.t('attempt.leave')}
    </a>
  </div>
)
