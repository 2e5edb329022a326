import type { Quiz } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { Layout, Markup } from './layout.tsx'

/** All quizzes. */
export function QuizzesPage({ site }: { site: Site }) {
  const { t, path, library } = site
  return (
    <Layout
      site={site}
      title={t('quizzes.title')}
      description={t('quizzes.lead')}
      canonical="/quizzes"
      here="quizzes"
    >
      <header>
        <h1>{t('quizzes.title')}</h1>
        <p class="lead">{t('quizzes.lead')}</p>
      </header>
      <ul class="cards">
        {library.quizzes.map(({ id, title, summary, length, minutes }) => (
          <li>
            <h2>
              <a href={path(`/quizzes/${id}`)}>
                <Markup html={title} />
              </a>
            </h2>
            <p>
              <Markup html={summary} />
            </p>
            <p class="meta">
              {site.count('quiz.questions', length)} · {site.count('quiz.minutes', minutes)}
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

/** Where a quiz starts: how many questions, how long, what is recorded. */
export function QuizPage({ site, quiz }: { site: Site; quiz: Quiz }) {
  const { t, path } = site
  const { id, title, summary, length, minutes, explainer } = quiz
  const first = site.explainer(explainer)
  return (
    <Layout
      site={site}
      title={plainText(title)}
      description={summary}
      canonical={`/quizzes/${id}`}
      here="quizzes"
    >
      <article class="quiz-start">
        <header>
          <p class="kicker">{t('quiz.kicker')}</p>
          <h1>
            <Markup html={title} />
          </h1>
          <p class="lead">
            <Markup html={summary} />
          </p>
        </header>
        <ul class="quiz-facts">
          <li>{site.count('quiz.questions', length)}</li>
          <li>{site.count('quiz.minutes', minutes)}</li>
          <li>{t('quiz.noTimer')}</li>
        </ul>
        <form method="post" action={path(`/quizzes/${id}/attempts`)}>
          <button class="button" type="submit">
            {t('quiz.start')}
          </button>
        </form>
        {first && (
          <p>
            {t('quiz.readFirst')}{' '}
            <a href={path(`/explainers/${explainer}`)}>
              <Markup html={first.title} />
            </a>
          </p>
        )}
        <section class="box" aria-labelledby="how">
          <h2 id="how">{t('quiz.how')}</h2>
          <ul>
            <li>{t('quiz.how.feedback')}</li>
            <li>{t('quiz.how.address')}</li>
            <li>{t('quiz.how.recorded')}</li>
          </ul>
        </section>
      </article>
    </Layout>
  )
}
