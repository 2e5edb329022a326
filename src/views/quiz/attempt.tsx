/**
 * The pages of an attempt. `AttemptView` is what stands inside the page and what htmx swaps in: the
 * same component both ways. Every view gets a presented item or a reviewed one; none gets a key
 * before the response.
 */
import type { Site } from '../../content/site.ts'
import type { AttemptState, FeedbackState } from '../../states/quiz/attempt.ts'
import { Layout } from '../layout/layout.tsx'
import { ConnectionNotice } from '../parts/connection-notice.tsx'
import { announcementOf, titleOf } from './attempt-words.ts'
import { ClassroomLine } from './classroom-line.tsx'
import { EarlierPoint } from './earlier-point.tsx'
import { FeedbackView } from './feedback-view.tsx'
import { HandedInView } from './handed-in.tsx'
import { ProgressLine } from './progress-line.tsx'
import { QuestionView } from './question.tsx'
import { QuizLine } from './quiz-line.tsx'
import { ResultView } from './taker-result.tsx'

/** The whole page. */
export function AttemptPage({ site, state }: { site: Site; state: AttemptState }) {
  return (
    <Layout
      site={site}
      page={{
        title: titleOf(site, state),
        canonical: `/quizzes/${state.quiz.id}`,
        isPrivate: true,
      }}
      masthead="attempt"
      uses={['quiz.js']}
      styles="quiz"
    >
      <ConnectionNotice text={site.t('attempt.offline')} slow={site.t('attempt.slow')} />
      <div id="attempt" class="attempt">
        <AttemptView site={site} state={state} />
      </div>
      {isUnderWay(state) && <EarlierPoint site={site} state={state} />}
    </Layout>
  )
}

/** The part that changes, with the title and the words for the live region. */
export function AttemptFragment({ site, state }: { site: Site; state: AttemptState }) {
  return (
    <>
      <title>{`${titleOf(site, state)} · ${site.name}`}</title>
      <AttemptView site={site} state={state} />
      {state.phase === 'feedback' && <Carried site={site} state={state} />}
      <p id="announcement" hx-swap-oob="innerHTML">
        {announcementOf(site, state)}
      </p>
    </>
  )
}

/** What the way on leads to, where it came along: nobody sees it before (`src/browser/carried.ts`). */
const Carried = ({ site, state: { next, carried } }: { site: Site; state: FeedbackState }) =>
  carried && (
    <template data-address={next} data-seconds={String(carried.seconds)}>
      <AttemptFragment site={site} state={carried.question} />
    </template>
  )

const AttemptView = ({ site, state }: { site: Site; state: AttemptState }) => (
  <>
    <QuizLine site={site} state={state} />
    {isUnderWay(state) && <ProgressLine site={site} progress={state} />}
    {state.classroom && (
      <ClassroomLine
        site={site}
        classroom={state.classroom}
        until={state.openUntil}
        lesson={state.phase === 'together' ? undefined : state.lesson}
      />
    )}
    <PhaseView site={site} state={state} />
  </>
)

const isUnderWay = ({ phase }: AttemptState): boolean =>
  phase === 'question' || phase === 'feedback'

function PhaseView({ site, state }: { site: Site; state: AttemptState }) {
  switch (state.phase) {
    case 'question':
      return <QuestionView site={site} state={state} />
    case 'feedback':
      return <FeedbackView site={site} state={state} />
    case 'together':
      return <TogetherView site={site} lesson={state.lesson} />
    case 'handedIn':
      return <HandedInView site={site} state={state} />
    case 'complete':
      return <ResultView site={site} title={state.quiz.title} result={state.result} />
  }
}

/** Nobody goes on alone: the way to the lesson. */
const TogetherView = ({ site: { t }, lesson }: { site: Site; lesson: string }) => (
  <div class="result">
    <h1 tabindex={-1} autofocus>
      {t('together.title')}
    </h1>
    <p>{t('together.text')}</p>
    <p>
      <a class="button" href={lesson}>
        {t('attempt.lesson')}
      </a>
    </p>
  </div>
)
