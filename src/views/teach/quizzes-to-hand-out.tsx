import type { Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { quizHandOutOf } from '../../states/teach/quiz-hand-out.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Markup } from '../parts/markup.tsx'
import { ShareLinks } from '../parts/share-links.tsx'

/** Each quiz as an assignment without a class, folded up. */
export function QuizzesToHandOut({ site }: { site: Site }) {
  const { t, library } = site
  if (library.quizzes.length === 0) return null
  return (
    <section aria-labelledby="hand-out">
      <h2 id="hand-out">{t('elsewhere.handOut')}</h2>
      <p>{t('elsewhere.handOut.text')}</p>
      {library.quizzes.map((quiz) => (
        <QuizToHandOut site={site} quiz={quiz} />
      ))}
    </section>
  )
}

function QuizToHandOut({ site, quiz }: { site: Site; quiz: Quiz }) {
  const { t } = site
  const { assignment, shares } = quizHandOutOf(site, quiz)
  const id = `assignment-${quiz.id}`
  const name = <Markup html={quiz.title} />
  return (
    <details class="to-hand-out share-link">
      <summary>{name}</summary>
      <label for={id}>{t('handOut.assignment.text')}</label>
      <textarea id={id} readonly rows={7} translate="no">
        {assignment}
      </textarea>
      <p>
        <CopyButton site={site} field={id} label={t('handOut.assignment.copy')} />
      </p>
      <ShareLinks site={site} shares={shares}>
        <span class="visually-hidden">: {name}</span>
      </ShareLinks>
    </details>
  )
}
