import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { DeviceZone } from '../classroom/device-zone.tsx'
import { Markup } from '../parts/markup.tsx'

/** Every quiz: one press opens a class with it, another tries it unrecorded; its name leads to the page to share. */
export function OpenWithQuiz({ site }: { site: Site }) {
  return (
    <ul class="open-list">
      {site.library.quizzes.map((quiz, at) => (
        <QuizEntry site={site} quiz={quiz} isFirst={at === 0} />
      ))}
    </ul>
  )
}

interface QuizEntryProps {
  site: Site
  quiz: Quiz
  /** The first quiz is the widest, and so the one to take unless there is a reason for another. */
  isFirst: boolean
}

function QuizEntry({ site, quiz, isFirst }: QuizEntryProps) {
  const { t, path } = site
  const { id, title, length, minutes } = quiz
  const questions = site.count('quiz.questions', length)
  return (
    <li>
      <p>
        <a href={path(`/quizzes/${id}`)}>
          <Markup html={title} />
        </a>
        <span class="small">
          {' '}
          {t('teach.open.usual', { questions, minutes: site.count('quiz.minutes', minutes) })}
        </span>
      </p>
      <form method="post" action={`${path('/classrooms')}#open`}>
        <input type="hidden" name="quiz" value={id} />
        <DeviceZone />
        <button class={isFirst ? 'button' : 'button quiet'} type="submit">
          {t('teach.open.button')}
          <QuizName title={title} />
        </button>
      </form>
      <form method="post" action={path(`/quizzes/${id}/attempts`)}>
        <input type="hidden" name="trial" value="yes" />
        <button class="plain-button" type="submit">
          {t('teach.try.button')}
          <QuizName title={title} />
        </button>
      </form>
    </li>
  )
}

/** Tells buttons apart that look the same. */
const QuizName = ({ title }: { title: string }) => (
  <span class="visually-hidden">
    : <Markup html={title} />
  </span>
)
